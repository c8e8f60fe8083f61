"""The second lock: whatever a query forgets, the database shows a transaction the rows of its perimeter alone."""

from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import path
from django.utils import timezone

from mediation.referrals.models import Referral
from portal import urls
from portal.foundation.access.guards import requires
from portal.foundation.access.perimeter import NOBODY, in_perimeter_of, in_perimeter_of_caf, of_agent
from portal.foundation.access.roles import any_agent
from portal.foundation.database.owner import RUNTIME
from portal.foundation.database.policies import _walled, walled_tables
from portal.journal.models import Entry
from portal.separations.families.models import Family
from reports.national.figures import national_figures
from tests import factories
from tests.database_roles import acting_as

ROOT = Path(__file__).resolve().parents[3]
# What a service reads of the files sent to it; all else is of the Caf.
READ_BY_SERVICES = {
    "mediation_referral", "mediation_consent", "mediation_sharedcontact", "separations_family", "separations_parent",
    "separations_child", "separations_separation", "separations_residence", "separations_nameword",
    "separations_person", "separations_contactpoint", "separations_procedure",
}  # fmt: skip

KEYS = {"separations_nameword": "person_id"}


def everything_by_raw_sql():
    """{table: keys of the rows} of all that this transaction sees of families, as the worst of queries would ask."""
    found = {}
    with connection.cursor() as cursor:
        for table in walled_tables():
            key = "pgh_id" if table.endswith("event") else KEYS.get(table, "id")
            cursor.execute(f"SELECT {key} FROM {table}")
            found[table] = {pk for (pk,) in cursor.fetchall()}
    return found


@login_not_required
def probe(request):
    return JsonResponse({table: sorted(keys) for table, keys in everything_by_raw_sql().items()})


@requires(any_agent)
def write_and(request, what):
    """Write a line, then fail or answer as asked."""
    Entry.objects.record(by=request.user, action="probe")
    if what == "missing":
        raise Http404
    if what == "broken":
        raise RuntimeError
    return HttpResponse(status=int(what))


urlpatterns = [*urls.urlpatterns, path("probe/", probe), path("probe/<what>/", write_and)]


@pytest.fixture
def nation(agents):
    """In each of two Caf: a file sent to its service, one in danger, what agents did about both."""
    made = {}
    for prefix, caf in (("", "59"), ("elsewhere_", "69")):
        worker = getattr(agents, f"{prefix}conseiller")
        service = factories.ServiceFactory(named_by=getattr(agents, f"{prefix}partenaire"), caf_id=caf)
        sent, kept = (factories.FamilyFactory(caf_id=caf, referent=worker) for _ in range(2))
        for family in (sent, kept):
            factories.write_contacts(
                family.both_parents[0].person, phone="+33612345678", city="Lille", address="1 rue"
            )
            factories.SeparationFactory(family=family, note="Ne rien dire")
            factories.ChildFactory(family=family)
            factories.ReconciliationFactory(family=family)
            family.procedures.create(kind="court", from_on="2014-01-01")
        factories.DangerReportFactory(family=kept, note="Menaces", recorded_by=worker)
        factories.NextStepFactory(family=kept)
        factories.NotSamePersonFactory(
            first=sent.both_parents[0].person, second=kept.both_parents[0].person, decided_by=worker
        )
        persons = (factories.PersonFactory(caf_id=caf) for _ in range(2))
        factories.PersonMergeFactory(**dict(zip(("kept", "other"), persons, strict=True)), merged_by=worker)
        referral = factories.sent_referral(by=worker, family=sent, service=service)
        factories.ReferralFactory(family=kept, service=service)
        made[caf] = {"sent": sent, "kept": kept, "referral": referral}
    return made


def rows_of(model, table, codes):
    """Keys of the rows of `table`, a model's or its history's, that belong to one of the Caf `codes`."""
    is_history = table != model._meta.db_table
    paths = filter(None, (model.caf_path, None if is_history else model.other_caf_path))
    keys = {
        key
        for path in paths
        for key in model.unscoped.filter(**{f"{path}__in": codes}).values_list(KEYS.get(table, "pk"), flat=True)
    }
    if not is_history:
        return keys
    history = next(found for found in apps.get_models() if found._meta.db_table == table)
    return set(history.objects.filter(pgh_obj_id__in=keys).values_list("pgh_id", flat=True))


def tables_of(model):
    return [table for table in walled_tables() if table in (model._meta.db_table, f"{model._meta.db_table}event")]


def seen(client):
    answer = client.get("/probe/")
    assert answer.status_code == 200
    return {table: set(keys) for table, keys in answer.json().items()}


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "responsable"])
def test_every_query_of_a_caf_shows_its_own_rows_and_no_other(agents, nation, sign_in, role):
    for prefix, caf in (("", "59"), ("elsewhere_", "69")):
        found = seen(sign_in(getattr(agents, prefix + role)))
        for model in _walled:
            for table in tables_of(model):
                assert found[table] == rows_of(model, table, [caf]), table
    filled = [table for table, keys in found.items() if keys]
    assert len(filled) > len(found) / 2, "the scene is too thin to prove anything"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("role", ["cnaf", "administrateur", "dpo"])
def test_no_query_of_a_national_role_shows_a_row(agents, nation, sign_in, role):
    assert {table: keys for table, keys in seen(sign_in(getattr(agents, role))).items() if keys} == {}


@pytest.mark.urls(__name__)
def test_no_query_of_a_visitor_shows_a_row(nation, client):
    assert {table: keys for table, keys in seen(client).items() if keys} == {}


@pytest.mark.urls(__name__)
def test_every_query_of_a_service_shows_what_was_sent_to_it(agents, nation, sign_in):
    found, sent = seen(sign_in(agents.partenaire)), nation["59"]["sent"]
    assert {table for table, keys in found.items() if keys} <= READ_BY_SERVICES
    assert found["mediation_referral"] == {nation["59"]["referral"].pk}
    assert found["separations_family"] == {sent.pk}
    assert found["separations_parent"] == {parent.pk for parent in sent.both_parents}
    children = {child.person_id for child in sent.children.all()}
    assert found["separations_person"] == {parent.person_id for parent in sent.both_parents} | children
    shared = set(nation["59"]["referral"].shared_contacts.values_list("contact_point", flat=True))
    assert shared and found["separations_contactpoint"] == shared


def test_a_contact_that_was_not_shared_is_not_read_by_the_service(agents, nation):
    person = nation["59"]["sent"].both_parents[1].person
    hidden = factories.ContactPointFactory(person=person, phone="+33699999999")
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM separations_contactpoint WHERE id = %s", [hidden.pk])
        assert cursor.fetchone() == (0,)


def test_the_role_that_runs_sees_nobody_outside_a_perimeter(nation):
    with acting_as(RUNTIME):
        assert not any(everything_by_raw_sql().values())


def test_nothing_is_written_in_another_caf(agents, nation):
    family = nation["69"]["sent"]
    with acting_as(RUNTIME), in_perimeter_of(agents.conseiller):
        assert Family.unscoped.filter(pk=family.pk).update(outcome="settled") == 0
        assert Family.unscoped.filter(pk=family.pk).delete()[0] == 0
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Family(caf_id="69").save()
        mine = nation["59"]["sent"]
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Family.unscoped.filter(pk=mine.pk).update(caf="69")


def test_a_service_holds_a_file_and_writes_nothing_on_it(agents, nation):
    mine = Family.unscoped.filter(pk=nation["59"]["sent"].pk)
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert mine.select_for_update(no_key=True).get()
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            mine.update(outcome="settled")
        assert Referral.unscoped.filter(family=nation["59"]["kept"].pk).count() == 0


def test_a_service_writes_the_steps_of_its_referrals_and_nothing_else(agents, nation):
    """Each statement is what a forgotten field or an injected condition could send; none may change a row."""
    here, there = nation["59"], nation["69"]
    moved = f"UPDATE mediation_referral SET family_id = {there['sent'].pk}, caf_id = '69'"
    columns = "family_id, kind, from_on, covers_maintenance, outcome, source_reference"
    values = f"{here['sent'].pk}, 'court', '2014-01-01', false, '', ''"
    court = f"INSERT INTO separations_procedure ({columns}) VALUES ({values})"
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        refused(moved, "stays where it is")
        refused(f"UPDATE mediation_referral SET service_id = {there['referral'].service_id}", "stays where it is")
        refused(court, "row-level security")
        refused(court.replace("'court'", "'mediation'"), "row-level security")
        for table in walled_tables():
            assert changed_by(f"DELETE FROM {table}") == 0, table
        for table in {*walled_tables()} - {"mediation_referral", "separations_family"}:
            column = "pgh_label" if table.endswith("event") else KEYS.get(table, "id")
            assert changed_by(f"UPDATE {table} SET {column} = {column}") == 0, table


def test_what_a_service_reads_of_contacts_ends_with_a_withdrawal_or_a_danger(agents, nation):
    referral, counted = nation["59"]["referral"], "SELECT count(*) FROM separations_contactpoint"
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert answered_to(counted) > 0
    report = factories.DangerReportFactory(family=nation["59"]["sent"])
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert answered_to(counted) == 0
    type(report).unscoped.filter(pk=report.pk).update(
        lifted_at=timezone.now(), lift_reason="Fini", lifted_by=agents.conseiller
    )
    referral.withdraw(by=agents.conseiller)
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert answered_to(counted) == 0


def test_the_caf_that_is_asked_writes_neither_the_request_nor_what_passes(agents, nation):
    family = nation["59"]["kept"]
    transfer = factories.TransferFactory(family=factories.FamilyFactory(caf_id="59"), contact=agents.responsable)
    point = factories.ContactPointFactory(person=family.both_parents[0].person)
    with acting_as(RUNTIME), in_perimeter_of(agents.elsewhere_responsable):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            type(transfer)(
                caf_id="59", to_caf_id="69", family_id=family.pk, reason="move", contact=agents.responsable,
                contact_phone="+33320000000", asked_by=agents.responsable, parents_in_words="x", children_count=0,
            ).save()  # fmt: skip
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            transfer.passed_contacts.create(contact_point_id=point.pk)
        refused(f"UPDATE separations_transfer SET family_id = {family.pk}", "kept as it was asked")
        assert changed_by("DELETE FROM separations_passedcontact") == 0
        assert answered_to("SELECT count(*) FROM separations_transfer") == 1


def changed_by(statement):
    """How many rows a statement changes; none when the database refuses it for a reason of its own."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.rowcount
    except DatabaseError:
        return 0


def refused(statement, because):
    with pytest.raises(DatabaseError, match=because), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def answered_to(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]


def test_a_service_that_sees_no_danger_is_stopped_by_it(agents, nation, sign_in):
    referral, family = nation["59"]["referral"], nation["59"]["sent"]
    factories.DangerReportFactory(family=family, note="Menaces")
    client = sign_in(agents.partenaire)
    page = client.get(referral.get_absolute_url()).content.decode()
    assert "contact par le référent" in page and "Menaces" not in page and "06 12 34 56 78" not in page
    client.post(f"{referral.get_absolute_url()}accepter/")
    referral.refresh_from_db()
    assert referral.state == "sent"


# Beyond the perimeter -----------------------------------------------------------------------------------------------


def asked_as_portal(function, *arguments):
    with acting_as(RUNTIME), connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}({', '.join(['%s'] * len(arguments))})", arguments)
        return cursor.fetchone()[0]


def test_national_figures_are_right_where_no_row_is_seen(agents, nation):
    factories.SeparationFactory(family=nation["69"]["sent"], separated_on=date(2014, 12, 31))
    year = nation["59"]["referral"].sent_at.year
    for caf, outcome in (("59", "written"), ("69", "not_engaged")):
        Referral.unscoped.filter(pk=nation[caf]["referral"].pk).update(
            state="ended", answered_at=timezone.now(), answered_by=agents.partenaire, outcome=outcome,
            started_on="2014-05-02" if caf == "59" else None, ended_on="2014-06-01", ended_at=timezone.now(),
        )  # fmt: skip
    with acting_as(RUNTIME), in_perimeter_of(agents.cnaf):
        past, present = (
            {line.code: line for line in national_figures(exercice, agents.cnaf).lines} for exercice in (2014, year)
        )
        assert not Family.unscoped.exists()
    assert (past["59"].separations, past["69"].separations, past["75"].separations) == (2, 3, 0)
    assert (past["59"].ended, past["59"].written, past["69"].ended) == (1, 1, 0)
    assert (present["59"].referrals, present["69"].referrals, past["59"].referrals) == (1, 1, 0)


def test_whether_somebody_is_in_danger_is_asked_of_any_file(nation):
    sent, kept = nation["59"]["sent"], nation["59"]["kept"]
    assert asked_as_portal("separations_in_danger", kept.pk) is True
    assert asked_as_portal("separations_in_danger", sent.pk) is False
    again = factories.FamilyFactory(caf_id="59", parents=[])
    factories.ParentFactory(family=again, person=kept.both_parents[0].person)
    assert asked_as_portal("separations_in_danger", again.pk) is True, "a danger follows whom it threatens"
    kept.dangers.update(lifted_at=timezone.now(), lift_reason="Fini", lifted_by=kept.referent)
    assert asked_as_portal("separations_in_danger", again.pk) is False


def test_the_files_of_somebody_are_numbers(nation):
    sent, kept = nation["59"]["sent"], nation["59"]["kept"]
    person = sent.both_parents[0].person
    twin = factories.PersonFactory(caf_id="59")
    factories.ParentFactory(family=factories.FamilyFactory(caf_id="59", parents=[]), person=twin)
    assert asked_as_portal("separations_files_of_person", person.pk) == [sent.pk]
    assert kept.pk not in asked_as_portal("separations_files_of_person", twin.pk)
    assert asked_as_portal("separations_files_of_person", 10**9) == []


# The transaction ----------------------------------------------------------------------------------------------------


def said():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('portal.caf', true), current_setting('portal.services', true)")
        return tuple(value or "" for value in cursor.fetchone())


def test_a_perimeter_inside_another_gives_it_back(agents):
    with in_perimeter_of(agents.conseiller):
        with in_perimeter_of_caf("69"):
            assert said() == ("69", "")
        assert said() == ("59", "")
        with pytest.raises(RuntimeError), in_perimeter_of_caf("69"):
            raise RuntimeError
        assert said() == ("59", "")
    assert said() == ("", "")


def test_a_closed_account_has_no_perimeter(agents):
    assert of_agent(agents.conseiller).caf == "59"
    agents.conseiller.is_active = False
    assert of_agent(agents.conseiller) == NOBODY


@pytest.mark.urls(__name__)
def test_nothing_of_a_request_is_left_on_its_connection(committed, sign_in):
    agents = factories.cast()
    family = factories.FamilyFactory(caf_id="59")
    assert seen(sign_in(agents.conseiller))["separations_family"] == {family.pk}
    assert said() == ("", "")
    assert seen(sign_in(agents.elsewhere_conseiller))["separations_family"] == set()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("what", "status", "kept"), [("200", 200, 1), ("422", 422, 1), ("missing", 404, 0),
                                                      ("broken", 500, 0), ("503", 503, 0)])  # fmt: skip
def test_what_fails_is_undone_whole(agents, sign_in, what, status, kept):
    client = sign_in(agents.conseiller)
    client.raise_request_exception = False
    assert client.get(f"/probe/{what}/").status_code == status
    assert Entry.objects.filter(action="probe").count() == kept
