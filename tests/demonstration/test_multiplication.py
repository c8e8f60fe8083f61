"""Copies of family files: columns come from the models, what must differ differs, and the guards judge each row."""

from collections import Counter
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F

from demonstration import multiplication
from demonstration.copied_columns import AHEAD, COPIED, CopiedColumns
from demonstration.drawn_tables import LENGTHS
from demonstration.sample import FIRST_DAY
from demonstration.trigger_settings import prepared_for_many
from mediation.consents.models import Consent
from mediation.corrections.models import ReferralCorrection
from mediation.referrals.models import Referral
from portal.foundation.text.names import ways_in
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.duplicates.models import PersonMerge
from portal.separations.events.models import Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.file_access.models import Concern, Motive, Protection, ProtectionReader
from portal.separations.neutral_signs.models import DangerSign
from portal.separations.next_steps.models import NextStep
from portal.separations.offers.models import Offer
from portal.separations.people.keys import keys_of
from portal.separations.people.models import ContactPoint, NameWord, Person
from portal.separations.rights.models import FoundRight, Procedure
from portal.separations.specialised_orientations.models import SpecialisedOrientation
from portal.separations.transfers.models import PassedContact, Transfer
from portal.territory.models import Caf

pytestmark = pytest.mark.usefixtures("copied")


def copies(copied, model):
    """The rows of `model` that belong to copied files."""
    return model.objects.alias(file=COPIED[model]).filter(file__gt=copied.sample)


def copy_again(copied):
    """Copy once more, in the transaction of the test."""
    with connection.cursor() as cursor, prepared_for_many(cursor, 7, without_history=COPIED):
        multiplication.multiply(cursor, *copied.arguments, **copied.options)


# Which columns ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [*COPIED, Entry], ids=lambda model: model.__name__)
def test_every_column_of_the_model_is_copied(model):
    columns = CopiedColumns(dict.fromkeys([*COPIED, Entry], 0), 1, 1, LENGTHS).of(model)
    assert list(columns) == [field.column for field in model._meta.concrete_fields]


def test_every_table_that_hangs_on_a_family_is_copied():
    reached, waiting = set(), [Family, Person]
    while waiting:
        model = waiting.pop()
        reached.add(model)
        fields = model._meta.get_fields(include_hidden=True)
        related = {field.related_model for field in fields if field.one_to_many or field.one_to_one}
        waiting += [other for other in related - reached if not other._meta.model_name.endswith("event")]
    # Told by stories, of one row, between two or between two Caf: never multiplied.
    alone = {
        PersonMerge, Transfer, PassedContact, ReferralCorrection, Motive, Protection, ProtectionReader, Concern,
        Offer, SpecialisedOrientation, DangerSign,
        FoundRight,  # found anew each night
    }  # fmt: skip
    assert reached == {*COPIED, *alone, NameWord}, "the words of names are written by a trigger"


def test_a_new_column_is_carried_along(copied):
    with transaction.atomic():
        nickname = models.CharField(max_length=20, default="Loulou")
        nickname.contribute_to_class(Child, "nickname")
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("ALTER TABLE separations_child ADD COLUMN nickname varchar(20) NOT NULL DEFAULT ''")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            Child.objects.filter(family__lte=copied.sample).update(nickname="Puce")
            before = Child.objects.count()
            copy_again(copied)
            added = Child.objects.order_by("-pk").values_list("nickname", flat=True)[: Child.objects.count() - before]
            assert added and set(added) == {"Puce"}
        finally:
            Child._meta.local_fields.remove(nickname)
            Child._meta._expire_cache()
            del Child.nickname
            transaction.set_rollback(True)


def test_a_column_that_is_gone_is_named(copied, monkeypatch):
    columns = CopiedColumns(dict.fromkeys([*COPIED, Entry], 0), 1, 1, LENGTHS)
    monkeypatch.setattr(CopiedColumns, "_named", lambda self, model: {"middle_name": "''"})
    with pytest.raises(ValueError, match="Parent has no column middle_name"):
        columns.of(Parent)


# What differs -----------------------------------------------------------------------------------------------------


def test_as_many_files_as_asked_each_with_the_rows_of_its_model(copied):
    assert copies(copied, Family).count() == copies(copied, Separation).count() == 500
    assert copies(copied, Parent).count() == copies(copied, Person).filter(as_child=None).count() == 1000
    assert copies(copied, Child).count() == copies(copied, Person).exclude(as_child=None).count() > 0
    assert copies(copied, Consent).count() == 2 * copies(copied, Referral).count() > 0


def test_names_vary_and_their_search_key_agrees(copied):
    persons, parents = list(copies(copied, Person)), list(copies(copied, Parent))
    for person in persons:
        expected = keys_of(person.last_name, person.used_name, person.first_name)
        assert (person.search_words, person.sort_key) == expected
    assert len({parent.person.sort_key for parent in parents}) > 900
    mothers, fathers = (
        {row.person.first_name for row in parents if row.title == title} for title in ("mother", "father")
    )
    assert len(mothers & fathers) < 30
    words = NameWord.objects.filter(person__in=persons).order_by("person", "place").values_list("person", "word")
    assert list(words) == [
        (person.pk, word)
        for person in sorted(persons, key=lambda person: person.pk)
        for word in ways_in(*filter(None, (person.last_name, person.first_name)))
    ], "found like any other"


def test_numbers_of_allocataires_are_given_once_and_as_often_as_in_the_sample(copied):
    numbers = copies(copied, Person).exclude(allocataire_number="").values_list("allocataire_number", flat=True)
    assert 400 < len(numbers) == len(set(numbers)) < 900


def test_a_file_lives_in_one_caf_with_its_agents_service_and_towns(copied):
    assert not copies(copied, Family).exclude(opened_by__caf=F("caf")).exists()
    assert not copies(copied, Separation).exclude(logged_by__caf=F("caf"), caf=F("family__caf")).exists()
    assert not copies(copied, Referral).exclude(service__caf=F("caf"), caf=F("family__caf")).exists()
    answered = copies(copied, Referral).exclude(answered_by=None)
    assert answered.exists() and not answered.exclude(answered_by__services__contains=[F("service")]).exists()
    assert not copies(copied, Family).exclude(referent__caf=F("caf")).exists()
    assert copies(copied, Family).closed().exists() and copies(copied, Family).exclude(due_on=None).exists()
    steps = copies(copied, NextStep)
    assert not steps.exclude(for_agent__caf=F("family__caf")).exists()
    assert not steps.todo().exclude(due_on=F("family__due_on")).exists()
    towns = {place.code: place.towns for place in copied.arguments[1]}
    addresses = list(copies(copied, ContactPoint).filter(kind="address"))
    assert len(addresses) == 1000 and all(point.city in towns[point.caf_id] for point in addresses)
    for model in (Person, ContactPoint, Parent, Child):
        path = {Person: "as_parent__family__caf", ContactPoint: "person__caf"}.get(model, "family__caf")
        assert not copies(copied, model).exclude(**{path: None}).exclude(caf=F(path)).exists(), model


def test_the_caf_have_files_by_their_population(copied):
    counts = Counter(copies(copied, Family).values_list("caf", flat=True))
    largest = Caf.objects.order_by("-departement__population").values_list("pk", flat=True)[:20]
    assert 0.3 < sum(counts[caf] for caf in largest) / 500 < 0.6


def test_days_lie_between_2012_and_the_eve_in_the_order_of_the_file(copied):
    separated = copies(copied, Separation).values_list("separated_on", flat=True)
    assert min(separated) >= FIRST_DAY and max(separated) <= copied.last
    years = Counter(day.year for day in separated)
    assert set(years) == set(range(2012, copied.last.year + 1))
    for model in (*COPIED, Entry):
        for field in model._meta.concrete_fields:
            if isinstance(field, models.DateField) and field.name not in AHEAD:
                latest = model.unscoped.aggregate(latest=models.Max(field.name))["latest"]
                assert latest is None or getattr(latest, "date", lambda day=latest: day)() <= copied.last, field
    for referral in copies(copied, Referral).filter(state="ended").select_related("family"):
        assert referral.family.opened_at <= referral.created_at <= referral.sent_at <= referral.answered_at
        assert referral.ended_on >= (referral.started_on or referral.answered_at.date())


def test_acts_stay_on_working_days(copied):
    assert {moment.weekday() for moment in copies(copied, Family).values_list("opened_at", flat=True)} == set(range(5))


def test_procedures_and_journal_lines_follow_their_rows(copied):
    started = copies(copied, Referral).filter(started_on__isnull=False)
    for referral in started:
        procedure = Procedure.objects.get(source_reference=f"referral:{referral.pk}")
        assert (procedure.family_id, procedure.from_on, procedure.until_on) == (
            referral.family_id, referral.started_on, referral.ended_on,
        )  # fmt: skip
        lines = Entry.objects.about(referral)
        assert lines[0].at == referral.created_at and {line.agent.caf_id for line in lines} <= {referral.caf_id, None}
    assert started.exists()
    opened = Entry.objects.filter(action="create", target_type="separations.family", target_id__gt=copied.sample)
    assert opened.count() == 500


def test_the_same_seed_gives_the_same_copies(copied):
    def rows():
        added = copies(copied, Person).order_by("-pk").values_list("search_words", "sort_key", "birth_date")[:1000]
        reached = copies(copied, ContactPoint).order_by("-pk").values_list("phone", "email", "city")[:1000]
        return [*added, *reached]

    written = []
    for _ in range(2):
        with transaction.atomic():
            copy_again(copied)
            written.append(rows())
            transaction.set_rollback(True)
    assert written[0] == written[1]


# What the database refuses ----------------------------------------------------------------------------------------


def test_referrals_that_come_before_their_consents_are_refused(copied, monkeypatch):
    first = (Family, Person, Parent, Referral)
    tables = (*first, *(model for model in multiplication.TABLES if model not in first))
    monkeypatch.setattr(multiplication, "TABLES", tables)
    with pytest.raises(IntegrityError, match="each concerned parent must have consented"), transaction.atomic():
        copy_again(copied)


def test_dangers_that_come_before_referrals_are_refused(copied, monkeypatch):
    first = (Family, Person, Parent, Consent, DangerReport)
    tables = (*first, *(model for model in multiplication.TABLES if model not in first))
    monkeypatch.setattr(multiplication, "TABLES", tables)
    with pytest.raises(IntegrityError, match="not sent while a danger is recorded"), transaction.atomic():
        referral = Referral.objects.filter(family__in=copied.arguments[0], sent_at__isnull=False)[0]
        referral.family.report_danger(by=referral.created_by, note="")
        copy_again(copied)


def test_rows_of_another_caf_are_refused(copied, monkeypatch):
    right = CopiedColumns.of

    def of(self, model):
        return right(self, model) | ({"caf_id": "'75'"} if model is Separation else {})

    monkeypatch.setattr(CopiedColumns, "of", of)
    with pytest.raises(IntegrityError, match="same_caf"), transaction.atomic():
        copy_again(copied)


def test_no_history_is_written_for_copies_and_the_sample_has_its_own(copied):
    events = apps.get_model("separations", "FamilyEvent").objects
    sample = Family.objects.filter(pk__lte=copied.sample).values_list("pk", flat=True)
    assert set(events.values_list("pgh_obj_id", flat=True)) == set(sample)


def test_nothing_temporary_is_left(copied):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relpersistence = 't'")
        assert cursor.fetchone() == (0,)


def test_recent_files_that_wait_stay_recent(copied):
    late = copied.last - timedelta(days=62)
    assert not copies(copied, Referral).filter(state="draft", created_at__date__lt=late).exists()
