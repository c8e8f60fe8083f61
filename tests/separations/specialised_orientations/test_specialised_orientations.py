"""One parent alone told about a specialised service during a danger: consent, nothing sent, nothing of the other."""

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.journal.models import Entry
from portal.separations.specialised_orientations.models import SpecialisedOrientation
from tests import factories
from tests.database_roles import acting_as

FIRST, SECOND = "Durand", "Vasseur"


@pytest.fixture
def report(agents):
    """A danger told of the second parent by the social worker."""
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=1, last_name=FIRST, first_name="Anaïs")
    factories.ParentFactory(family=family, position=2, last_name=SECOND, first_name="Bertrand", title="father")
    factories.SeparationFactory(family=family)
    return family.report_danger(
        by=agents.travailleur_social, note="peur", threatened=["parent_1"], threat_from="parent_2"
    )


def page_of(report, position=1):
    return reverse("specialised_orientation_add", args=[report.pk, position])


def typed(**changes):
    today = timezone.localdate().isoformat()
    return {
        "service": "3919", "given": "phone", "consent": "on", "consent_means": "voice", "consent_on": today,
    } | changes  # fmt: skip


def test_it_is_proposed_on_the_file_to_those_who_read_the_danger(agents, look, report):
    page = look(agents.travailleur_social, report.family.get_absolute_url())
    assert page_of(report) in page and page_of(report, 2) not in page, "not whom the threat comes from"
    assert page.index("Contact par le référent") < page.index(page_of(report)) < page.index("Faits et précautions")
    assert page_of(report) in look(agents.responsable, report.family.get_absolute_url())
    assert page_of(report) not in look(agents.conseiller, report.family.get_absolute_url())


def test_it_is_noted_with_consent_and_nothing_is_sent(agents, sign_in, look, plain, report):
    specialised = factories.DirectoryPlaceFactory(name="Le Refuge", kinds=["shelter", "housing"], phone="+33320112233")
    ordinary = factories.DirectoryPlaceFactory(kinds=["housing"])
    hidden = factories.DirectoryPlaceFactory(kinds=["shelter"], days=400)
    client, before = sign_in(agents.travailleur_social), len(mail.outbox)
    page = plain(client.get(page_of(report)))
    assert "Le Refuge" in page and "3919, Violences Femmes Info" in page
    assert ordinary.name not in page and hidden.name not in page
    answer = client.post(page_of(report), typed(service=specialised.pk, given="appointment", consent_means="phone"))
    row = SpecialisedOrientation.objects.get()
    assert answer.url == row.get_absolute_url()
    assert (row.place, row.line, row.given, row.consent_means) == (specialised, "", "appointment", "phone")
    assert (row.parent.position, row.noted_by, row.consent_on) == (1, agents.travailleur_social, timezone.localdate())
    assert len(mail.outbox) == before, "no partner's inbox"
    assert Entry.objects.get(action="orientation:note").note == ""
    sheet = look(agents.travailleur_social, row.get_absolute_url())
    assert "Le Refuge" in sheet and "03 20 11 22 33" in sheet and "Durand" in sheet.replace("DURAND", "Durand")
    assert "Le Refuge" in look(agents.responsable, page_of(report))


def test_neither_page_nor_print_names_the_other_parent(agents, sign_in, plain, report):
    client = sign_in(agents.travailleur_social)
    client.post(page_of(report), typed())
    row = SpecialisedOrientation.objects.get()
    cancel = reverse("specialised_orientation_cancel", args=[row.pk])
    refused = client.post(page_of(report), typed(given=""))
    pages = [plain(client.get(url)) for url in (page_of(report), row.get_absolute_url(), cancel)] + [plain(refused)]
    for page in pages:
        assert FIRST in page
        for word in (SECOND, SECOND.upper(), "Bertrand", "peur"):
            assert word not in page
    sheet = pages[1]
    assert "danger" not in sheet.split("<main")[1].split("</main>")[0].replace("btn-danger", "").lower()
    assert 'href="tel:3919"' in sheet


BAD = [
    ({"service": ""}, "Choisissez le service"),
    ({"given": ""}, "Dites ce que vous avez donné"),
    ({"consent": ""}, "Sans son accord, rien ne se note"),
    ({"consent_means": ""}, "comment elle a donné son accord"),
    ({"consent_on": "2999-01-01"}, "dans l’avenir"),
    ({"consent_on": ""}, "Saisissez une date"),
    ({"service": "115"}, "choix valide"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, report, change, said):
    assert said in plain(sign_in(agents.travailleur_social).post(page_of(report), typed(**change)))
    assert not SpecialisedOrientation.objects.exists()


def test_who_does_not_read_the_danger_gets_nowhere(agents, sign_in, report):
    row = factories.SpecialisedOrientationFactory(report=report, noted_by=agents.travailleur_social)
    addresses = [page_of(report), row.get_absolute_url(), reverse("specialised_orientation_cancel", args=[row.pk])]
    for agent in (agents.conseiller, agents.elsewhere_travailleur_social):
        assert [sign_in(agent).get(url).status_code for url in addresses] == [404, 404, 404]
    assert sign_in(agents.conseiller).post(page_of(report), typed()).status_code == 404
    assert SpecialisedOrientation.objects.count() == 1


def test_a_conseiller_who_recorded_the_danger_reads_and_notes(agents, sign_in, report):
    family = factories.SeparationFactory().family
    own = family.report_danger(by=agents.conseiller, note="peur")
    client = sign_in(agents.conseiller)
    assert client.get(page_of(own, 2)).status_code == 200, "nobody was named: either parent"
    assert client.post(page_of(own, 2), typed()).status_code == 302
    assert client.get(page_of(report, 2)).status_code == 404


def test_whom_the_threat_comes_from_is_not_sent_there(agents, sign_in, report):
    assert sign_in(agents.responsable).get(page_of(report, 2)).status_code == 404
    assert sign_in(agents.responsable).get(page_of(report, 3)).status_code == 404
    with pytest.raises(IntegrityError, match="not whom it comes from"), transaction.atomic():
        factories.SpecialisedOrientationFactory(
            report=report, parent=report.family.both_parents[1], noted_by=agents.responsable
        )


def test_once_lifted_it_is_read_and_nothing_more_is_noted(agents, sign_in, plain, look, report):
    row = factories.SpecialisedOrientationFactory(report=report, noted_by=agents.travailleur_social)
    report.lift(by=agents.responsable, reason="Éloignement prononcé.")
    assert page_of(report) not in look(agents.responsable, report.family.get_absolute_url())
    page = look(agents.responsable, page_of(report))
    assert "3919" in page and "rien ne se note plus ici" in page
    assert "a été levée" in plain(sign_in(agents.responsable).post(page_of(report), typed(), follow=True))
    assert SpecialisedOrientation.objects.get() == row
    with pytest.raises(IntegrityError, match="open danger"), transaction.atomic():
        factories.SpecialisedOrientationFactory(report=report, noted_by=agents.responsable)


def test_a_mistake_is_cancelled_with_a_reason_and_noted_again(agents, sign_in, plain, report):
    row = factories.SpecialisedOrientationFactory(report=report, noted_by=agents.travailleur_social)
    client, there = sign_in(agents.responsable), reverse("specialised_orientation_cancel", args=[row.pk])
    assert "Écrivez le motif" in plain(client.post(there, {"reason": ""}))
    assert client.post(there, {"reason": "Autre service"}).url == page_of(report)
    row.refresh_from_db()
    assert (row.cancelled_by, row.cancel_reason) == (agents.responsable, "Autre service")
    assert "déjà annulé" in plain(client.post(there, {"reason": "encore"}, follow=True))
    client.post(page_of(report), typed(given="call"))
    assert SpecialisedOrientation.objects.filter(cancelled_at=None).get().given == "call"


@pytest.mark.parametrize(("columns", "rule"), [({"line": ""}, "place_or_line"), ({"kinds": 1}, "specialised place")])
def test_the_database_refuses(agents, report, columns, rule):
    if "kinds" in columns:
        columns = {"place": factories.DirectoryPlaceFactory(), "line": ""}
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        factories.SpecialisedOrientationFactory(report=report, noted_by=agents.responsable, **columns)


def test_the_database_keeps_it_as_it_was_written_and_in_its_caf(agents, report):
    row = factories.SpecialisedOrientationFactory(report=report, noted_by=agents.responsable)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        SpecialisedOrientation.objects.filter(pk=row.pk).update(given="escort")
    with acting_as("portal"), in_perimeter_of_caf("69"):
        assert not SpecialisedOrientation.unscoped.exists()


def test_the_page_takes_the_same_number_of_queries(
    agents, sign_in, report, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    factories.SpecialisedOrientationFactory(report=report, noted_by=agents.responsable)
    with django_assert_max_num_queries(16) as first:
        client.get(page_of(report))
    for _ in range(5):
        place = factories.DirectoryPlaceFactory(kinds=["victims"])
        noted_by = factories.AgentFactory()
        factories.SpecialisedOrientationFactory(report=report, place=place, line="", noted_by=noted_by)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(page_of(report))
