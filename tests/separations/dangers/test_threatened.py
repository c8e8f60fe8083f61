"""Who is threatened, and by whom: the danger holds in the files of the threatened, and in those alone."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.consents.models import Consent
from mediation.referrals.models import Referral
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport, ThreatenedPerson
from portal.separations.families.models import Family
from tests import factories


@pytest.fixture
def file(agents):
    """A file of two parents and a child."""
    family = factories.FamilyFactory()
    factories.ChildFactory(family=family)
    return family


def other_file(person, position=1):
    """Another union of this person."""
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, person=person, position=position)
    factories.ParentFactory(family=family, position=3 - position, first_name="Autre")
    return family


def parent(family, position):
    """The person of this rank."""
    return family.parents.get(position=position).person


def threatened(report):
    """The persons whom the danger threatens."""
    return {row.person for row in report.threats.all()}


def test_nobody_named_protects_everyone_of_the_file(agents, file):
    report = file.report_danger(by=agents.conseiller, note="")
    assert threatened(report) == {parent(file, 1), parent(file, 2), file.children.get().person}
    assert not report.names_whom and report.threatened_in_words == ""


def test_who_is_threatened_by_whom_is_told_in_the_form(agents, sign_in, file, plain):
    client = sign_in(agents.conseiller)
    url = reverse("danger_record", args=[file.pk])
    client.get(file.get_absolute_url())
    page = plain(client.get(url))
    assert str(parent(file, 1)) in page and "un enfant, ou plusieurs" in page
    typed = {"note": "Elle a peur.", "threatened": ["parent_1", "children"], "threat_from": "parent_2"}
    page = plain(client.post(url, typed, follow=True))
    report = DangerReport.objects.get()
    assert threatened(report) == {parent(file, 1), file.children.get().person}
    assert (report.threat_from, report.threat_from_other, report.names_whom) == (parent(file, 2), "", True)
    told = f"<dt>La menace vient de</dt> <dd>{parent(file, 2)}</dd>"
    assert told in " ".join(page.split())


def test_the_danger_is_shown_in_the_files_of_the_threatened_alone(agents, file):
    hers, his = other_file(parent(file, 1)), other_file(parent(file, 2))
    file.report_danger(by=agents.conseiller, note="", threatened=["parent_1"], threat_from="parent_2")
    assert [Family.objects.get(pk=family.pk).danger_is_open for family in (file, hers, his)] == [True, True, False]


def test_a_threatened_child_brings_it_to_the_other_file_of_the_child(agents, file):
    elsewhere = factories.FamilyFactory()
    factories.ChildFactory(family=elsewhere, person=file.children.get().person)
    report = file.report_danger(by=agents.conseiller, note="", threatened=["children"])
    assert elsewhere.dangers_nearby == [report]


@pytest.mark.parametrize(("position", "refused"), [(1, True), (2, False)])
def test_the_database_stops_the_referral_of_a_threatened_person_alone(agents, file, position, refused):
    other = other_file(parent(file, position), position)
    file.report_danger(by=agents.conseiller, note="", threatened=["parent_1"], threat_from="parent_2")
    referral = factories.ReferralFactory(family=other, created_by=agents.conseiller)
    for row in other.parents.all():
        Consent.objects.create(referral=referral, parent=row, given_on="2026-01-02", recorded_by=agents.conseiller)
    sending = Referral.objects.filter(pk=referral.pk)
    if not refused:
        assert sending.update(state="sent", sent_at="2026-01-03T10:00:00Z") == 1
        return
    with pytest.raises(IntegrityError, match="while a danger is recorded"), transaction.atomic():
        sending.update(state="sent", sent_at="2026-01-03T10:00:00Z")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"threatened": ["parent_1"], "threat_from": "parent_1"}, "Cette personne est aussi cochée comme menacée"),
        ({"threat_from": "other"}, "Dites qui, en quelques mots"),
        ({"threat_from": "parent_2", "threat_from_other": "un voisin"}, "Choisissez « une autre personne » au-dessus"),
    ],
)
def test_answers_that_contradict_are_sent_back_with_what_was_typed(agents, sign_in, file, plain, typed, message):
    url = reverse("danger_record", args=[file.pk])
    client = sign_in(agents.conseiller)
    client.get(file.get_absolute_url())
    page = plain(client.post(url, {"note": "Elle a peur.", **typed}, follow=True))
    assert message in page and "Elle a peur." in page and not DangerReport.objects.exists()


def test_it_is_said_better_later_and_the_page_of_somebody_else_is_refused(agents, sign_in, file, plain):
    report = file.report_danger(by=agents.conseiller, note="")
    report.refresh_from_db()
    url = reverse("danger_update", args=[report.pk])
    client = sign_in(agents.conseiller)
    client.get(file.get_absolute_url())
    assert f'value="{report.version}"' in client.get(url).content.decode()
    said = {"threatened": ["parent_1"], "threat_from": "other", "threat_from_other": "son frère"}
    page = plain(client.post(url, {**said, "version": report.version}, follow=True))
    assert "C’est enregistré." in page and "son frère" in page
    report.refresh_from_db()
    assert threatened(report) == {parent(file, 1)} and report.parts == said
    assert Entry.objects.filter(action="danger:correct", target_id=report.pk).count() == 1
    late = {"threatened": ["parent_2"], "version": 1}
    assert "modifiées depuis" in plain(client.post(url, late, follow=True))
    assert threatened(report) == {parent(file, 1)}
    assert sign_in(factories.AgentFactory()).get(url).status_code == 404, "who may not read it"


def test_a_danger_that_was_lifted_is_said_no_better(agents, sign_in, file, plain):
    report = file.report_danger(by=agents.conseiller, note="")
    report.lift(by=agents.travailleur_social, reason="revu")
    report.refresh_from_db()
    url = reverse("danger_update", args=[report.pk])
    client = sign_in(agents.responsable)
    client.get(file.get_absolute_url())
    page = plain(client.post(url, {"threatened": ["parent_1"], "version": report.version}, follow=True))
    assert "a été levée" in page and report.threats.count() == 3


def test_the_sheet_tells_them_too(agents, file):
    report = DangerReport.objects.create(family=file)
    for person, rule in ((factories.PersonFactory(), "persons of its file"), (parent(file, 2), "by themselves")):
        DangerReport.objects.filter(pk=report.pk).update(threat_from=parent(file, 2))
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            ThreatenedPerson.objects.create(report=report, person=person)
