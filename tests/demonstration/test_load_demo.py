"""The command: the same rows for the same seed, refusals that say what to do, everything or nothing."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from demonstration import load as loading
from demonstration import stories
from demonstration.copied_columns import COPIED
from demonstration.load import load
from demonstration.names import Names
from demonstration.scene import all_stories
from demonstration.trigger_settings import prepared_for_many
from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.partners.models import Operator
from portal.separations.families.models import Family
from tests import factories

OURS = ("accounts", "partners", "separations", "mediation", "espaces_rencontre", "funding", "journal")
TODAY = date(2026, 3, 2)


def written():
    """{table: digest of its rows} of what a load writes, but for salted passwords, dates of history, transactions."""
    digests = {}
    for label in OURS:
        for model in apps.get_app_config(label).get_models():
            fields = [
                field.attname
                for field in model._meta.concrete_fields
                if field.attname not in ("password", "pgh_created_at", "pgh_id", "confirmed_in")
            ]
            rows = [repr(list(map(plain, row))) for row in model._base_manager.order_by("pk").values_list(*fields)]
            if hasattr(model, "pgh_id"):  # one statement on several files writes their histories in no order
                rows.sort()
            digests[model._meta.label] = (len(rows), sha256("\n".join(rows).encode()).hexdigest())
    return digests


def plain(value):
    """Bytes where the driver shows a piece of memory, which says where it lies."""
    return bytes(value) if isinstance(value, memoryview) else value


def loaded_then_undone(**options):
    """What a load wrote; nothing of it stays."""
    with transaction.atomic():
        load(today=TODAY, **options)
        digests = written()
        transaction.set_rollback(True)
    return digests


@pytest.mark.parametrize(("sample", "copies"), [(20, 10), pytest.param(150, 50, marks=pytest.mark.drill)])
def test_the_same_seed_and_day_give_the_same_rows_and_another_seed_others(db, sample, copies):
    first = loaded_then_undone(seed=1, sample=sample, copies=copies)
    again = loaded_then_undone(seed=1, sample=sample, copies=copies)
    other = loaded_then_undone(seed=2, sample=sample, copies=copies)
    assert first["separations.Person"][0] >= first["separations.Parent"][0] >= 2 * (sample + copies)
    assert again == first
    for label in (
        "separations.Person",
        "separations.ContactPoint",
        "mediation.Referral",
        "accounts.Agent",
        "funding.Declaration",
    ):
        assert other[label][1] != first[label][1], label


def test_each_module_of_the_stories_tells_one_in_order():
    told = [story.__module__.rpartition(".")[2] for story in all_stories()]
    files = {path.stem for path in Path(stories.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(told) == files, "a module of demonstration/stories/ tells something by @story"
    assert told.index("declarations") < told.index("funding_requests")


def test_names_depend_on_the_seed_alone():
    assert Names(3).last[:50] == Names(3).last[:50] != Names(4).last[:50]


def test_production_refuses_invented_data(db, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="refused in production"):
        call_command("load_demo")
    assert not Operator.objects.exists()


@pytest.mark.parametrize("held", [factories.FamilyFactory, factories.AgentFactory])
def test_a_database_that_holds_something_is_left_alone(db, held):
    held()
    before = written()
    with pytest.raises(CommandError, match="already holds .* use a new database"):
        call_command("load_demo")
    assert written() == before


def test_a_load_that_fails_leaves_nothing(db, monkeypatch):
    def fail(*parts):
        raise RuntimeError("in the middle")

    monkeypatch.setattr(loading, "all_stories", lambda: [fail])
    with pytest.raises(RuntimeError, match="in the middle"):
        load(seed=1, today=TODAY, sample=50)
    assert not Agent.objects.exists() and not Operator.objects.exists()


@pytest.mark.parametrize("size", ["0", "-5", "many"])
def test_the_size_of_the_nation_is_a_number_of_files(db, size):
    with pytest.raises(CommandError, match="size"):
        call_command("load_demo", "--scale", "national", "--size", size)


def test_writing_much_keeps_every_guard(agents):
    family = factories.FamilyFactory(caf_id="59")
    service = factories.ServiceFactory(caf_id="59")
    with connection.cursor() as cursor, prepared_for_many(cursor, 1, without_history=COPIED):
        with pytest.raises(IntegrityError, match="consented"), transaction.atomic():
            factories.ReferralFactory(family=family, service=service, state="sent", sent_at="2026-01-05 10:00Z")
        with pytest.raises(IntegrityError, match="same_caf"), transaction.atomic():
            factories.SeparationFactory(family=family, caf_id="69", separated_on=TODAY)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not Referral.objects.exists()


def test_histories_are_kept_again_after_much_was_written(db):
    events = apps.get_model("separations", "FamilyEvent").objects
    with connection.cursor() as cursor:
        with prepared_for_many(cursor, 1, without_history=COPIED):
            Family.objects.create(caf_id="59")
        assert not events.exists()
        with prepared_for_many(cursor, 1):
            Family.objects.create(caf_id="59")
        Family.objects.create(caf_id="59")
    contexts = list(events.order_by("pk").values_list("pgh_context__metadata", flat=True))
    assert contexts == [{"origin": "demonstration"}, None]
