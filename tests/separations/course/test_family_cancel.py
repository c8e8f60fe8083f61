"""A whole file typed by mistake: cancelled with a reason, found and counted nowhere, taken back by the manager."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.people.models import Person
from reports.national.figures import national_figures
from tests import factories

REASON = "Saisi sur la mauvaise famille"


@pytest.fixture
def family(recorded):
    """The recorded file, as the database holds it."""
    return Family.objects.get(pk=recorded.pk)


def url(family, step="cancel"):
    return reverse(f"family_{step}", args=[family.pk])


def test_it_is_cancelled_with_a_reason_and_stays_readable(agents, sign_in, family, plain, look):
    step = factories.NextStepFactory(family=family)
    client = sign_in(agents.conseiller)
    assert url(family) in look(agents.conseiller, family.get_absolute_url())
    assert "Écrivez le motif" in plain(client.post(url(family), {"reason": " "}))
    assert client.post(url(family), {"reason": REASON}).url == family.get_absolute_url()
    family.refresh_from_db()
    assert (family.cancelled_by, family.cancel_reason, family.due_on) == (agents.conseiller, REASON, None)
    step.refresh_from_db()
    assert step.state == "withdrawn"
    page = look(agents.travailleur_social, family.get_absolute_url())
    assert "annulé" in page and REASON in page and "Dossier annulé, saisi par erreur" in page
    assert Entry.objects.filter(action="cancel", target_type="separations.family").count() == 1
    assert "déjà annulé" not in page


def test_its_page_offers_no_act_and_takes_none(agents, sign_in, family, look, plain):
    child, separation = family.children.get(), family.separations.get()
    family.cancel(by=agents.conseiller, reason=REASON)
    page = look(agents.conseiller, family.get_absolute_url())
    pages = [url(family, step) for step in ("update", "close", "entrust", "cancel", "restore")]
    pages += [reverse(name, args=[family.pk]) for name in ("separation_add", "reconciliation_add", "next_step_create")]
    pages += [reverse("referral_create", args=[family.pk]), reverse("child_cancel", args=[child.pk])]
    pages += [reverse("separation_cancel", args=[separation.pk]), reverse("danger_record", args=[family.pk])]
    assert [address for address in pages if f'href="{address}"' in page] == []
    client, version = sign_in(agents.conseiller), Family.objects.get().version
    for address in pages[:-1]:
        if address == url(family, "restore"):
            continue
        for answer in (client.get(address, follow=True), client.post(address, {"reason": "x", "outcome": "stable"})):
            assert "annulé" in plain(answer), address
    assert Family.objects.get().version == version and not Family.objects.open().exists()


def counted_in_2014(agents):
    """The separations of the Caf in the national figures."""
    return next(line.separations for line in national_figures(2014, agents.cnaf).lines if line.code == "59")


def test_it_is_found_and_listed_nowhere(agents, sign_in, family, search, look):
    assert counted_in_2014(agents) == 1
    home = {agent: look(agent, "/") for agent in (agents.conseiller, agents.responsable)}
    assert all(family.reference in page for page in home.values()) or family.reference in home[agents.conseiller]
    family.cancel(by=agents.conseiller, reason=REASON)
    for words in ("Lefèvre", "1234567", "06 12 34 56 78", family.reference, "Lefèvre Petit", "Noé"):
        assert "Dossiers trouvés" not in search(agents.conseiller, reverse("separation_search"), q=words), words
    for address in ("/", reverse("family_list"), reverse("separation_list")):
        for agent in (agents.conseiller, agents.responsable):
            assert family.reference not in look(agent, address), address
    assert counted_in_2014(agents) == 0


def test_the_manager_finds_the_cancelled_files_of_the_caf(agents, sign_in, family, look):
    others = factories.FamilyFactory(), factories.FamilyFactory(caf_id="62")
    family.cancel(by=agents.conseiller, reason=REASON)
    others[1].cancel(by=agents.conseiller, reason=REASON)
    listed = look(agents.responsable, reverse("family_list"), etat="cancelled")
    assert family.get_absolute_url() in listed and "1 dossier" in listed and "à écrire" not in listed
    for other in others:
        assert other.get_absolute_url() not in listed
    for state in ("", "closed", "all"):
        assert family.get_absolute_url() not in look(agents.responsable, reverse("family_list"), etat=state)


def test_its_persons_are_not_proposed_but_by_their_number(agents, sign_in, family, sheet, plain):
    family.cancel(by=agents.conseiller, reason=REASON)
    client, create = sign_in(agents.conseiller), reverse("separation_create")
    page = plain(client.post(create, sheet()))
    assert "même numéro d’allocataire" in page and "mêmes nom et prénom" not in page
    person = Person.objects.get(allocataire_number="1234567")
    assert family.reference not in page and f"match_1_{person.pk}" in page
    without = sheet(parent_1__allocataire_number="")
    answer = client.post(create, without)
    assert answer.status_code == 302, "nobody is asked about a file that was a mistake"
    again = Family.objects.standing().get()
    assert plain(client.get(again.get_absolute_url())).count("sur 100") == 0


def test_what_is_under_way_comes_first(agents, sign_in, family, plain):
    client = sign_in(agents.conseiller)
    referral = factories.ReferralFactory(family=family, created_by=agents.conseiller)
    answer = client.get(url(family), follow=True)
    assert answer.redirect_chain[0][0] == family.get_absolute_url() and "est en cours" in plain(answer)
    with pytest.raises(ActionRefused, match="est en cours"):
        family.cancel(by=agents.conseiller, reason=REASON)
    referral.withdraw(by=agents.conseiller)
    danger = family.report_danger(by=agents.travailleur_social, note="peur")
    page = plain(client.post(url(family), {"reason": REASON}, follow=True))
    assert "Ce dossier attend un contact par le référent" in page
    with pytest.raises(IntegrityError, match="while a danger"), transaction.atomic():
        raw_cancel(family, agents)
    danger.lift(by=agents.travailleur_social, reason="revu")
    client.post(url(family), {"reason": REASON})
    assert Family.objects.get().cancelled_at


def raw_cancel(family, agents):
    Family.objects.filter(pk=family.pk).update(
        cancelled_at=timezone.now(), cancelled_by=agents.conseiller, cancel_reason=REASON
    )


def test_what_a_service_received_is_closed_and_not_cancelled(agents, family):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service)
    sent = Family.objects.get(pk=referral.family_id)
    referral.withdraw(by=agents.conseiller)
    with pytest.raises(ActionRefused, match="ouvert par erreur"):
        sent.cancel(by=agents.conseiller, reason=REASON)
    with pytest.raises(IntegrityError, match="once it was referred"), transaction.atomic():
        raw_cancel(sent, agents)


def test_the_database_lets_no_referral_go_on_a_cancelled_file(agents, family):
    family.cancel(by=agents.conseiller, reason=REASON)
    with pytest.raises(IntegrityError, match="only on an open file"), transaction.atomic():
        factories.ReferralFactory(family=family, created_by=agents.conseiller)


def test_the_manager_takes_it_back_with_a_reason(agents, sign_in, family, plain, look, search):
    assert "Ce n’est pas, ou plus, annulé" in plain(
        sign_in(agents.responsable).get(url(family, "restore"), follow=True)
    )
    family.cancel(by=agents.conseiller, reason=REASON)
    client = sign_in(agents.responsable)
    assert url(family, "restore") in look(agents.responsable, family.get_absolute_url())
    assert REASON in plain(client.get(url(family, "restore")))
    assert "Choisissez pourquoi" in plain(client.post(url(family, "restore"), {}))
    assert sign_in(agents.conseiller).post(url(family, "restore"), {"reason": "mistake"}).status_code == 403
    page = plain(client.post(url(family, "restore"), {"reason": "mistake"}, follow=True))
    assert "Dossier rétabli" in page and "annulé par erreur" in page
    family.refresh_from_db()
    assert (family.cancelled_at, family.cancelled_by, family.cancel_reason) == (None, None, "")
    assert family.reference in search(agents.conseiller, reverse("separation_search"), q="Lefèvre")


def test_a_danger_told_on_a_cancelled_file_brings_it_back(agents, sign_in, family, plain):
    family.cancel(by=agents.conseiller, reason=REASON)
    told = sign_in(agents.conseiller).post(
        reverse("danger_record", args=[family.pk]), {"note": "Elle dit avoir peur."}
    )
    assert told.status_code == 302
    family.refresh_from_db()
    assert family.cancelled_at is None and family.danger_is_open
    assert Entry.objects.get(action="restore").note == "contact par le référent"


def test_a_hand_over_leaves_it_where_it_is(agents, family):
    hand_over = factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social)
    Family.objects.filter(pk=family.pk).update(hand_over=hand_over)
    family.cancel(by=agents.conseiller, reason=REASON)
    family.refresh_from_db()
    assert family.hand_over is None and family.referent == agents.conseiller
