"""Asking that a file passes to another Caf: what is proposed, what is refused, what stands then."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.transfers.models import PassedContact, Transfer
from tests import factories


def fresh(family):
    """The family as the database has it, as a page reads it."""
    return Family.objects.for_file().get(pk=family.pk)


def test_it_is_asked_from_the_file_with_what_passes(agents, sign_in, plain, look, family, typed, address):
    family = fresh(family)
    page = look(agents.conseiller, family.get_absolute_url())
    assert f'href="{address("ask", family)}"' in page and "Transférer à une autre Caf" in page
    page = look(agents.conseiller, address("ask", family))
    assert "Ce qui ne passe jamais" in page and "Rappeler Hélène" in page and page.count(" checked") == 3
    answer = sign_in(agents.conseiller).post(address("ask", family), typed(family, with_step="on"), follow=True)
    transfer = Transfer.objects.get()
    assert "Le transfert est demandé à la Caf du Rhône" in plain(answer)
    assert (transfer.state, transfer.to_caf_id, transfer.with_step, transfer.with_notes) == (
        "asked",
        "69",
        True,
        False,
    )
    assert (transfer.parents_in_words, transfer.children_count) == ("Hélène Lefèvre et Marc Petit", 2)
    assert transfer.contact_phone == "+33320000000" and transfer.passed_contacts.count() == 3
    assert fresh(family).state == "open", "nothing moves before the answer"
    assert Entry.objects.filter(action="transfer:ask", target_id=transfer.pk).exists()
    page = look(agents.travailleur_social, family.get_absolute_url())
    assert "demandé" in page and "Transfert demandé" in page and address("ask", family) not in page


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"to_caf": "59"}, "Choisissez une autre Caf que la vôtre"),
        ({"to_caf": "999"}, "Choisissez une autre Caf que la vôtre"),
        ({"to_caf": "75"}, "personne ne lirait votre demande"),
        ({"to_caf": ""}, "Choisissez la Caf qui reprend le dossier"),
        ({"reason": ""}, "Choisissez le motif"),
        ({"contact_phone": ""}, "Écrivez le numéro"),
        ({"contact_phone": "0320"}, "Ce numéro est incomplet"),
        ({"seen_as": "0"}, "Le dossier a changé depuis"),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_kept(agents, sign_in, plain, family, typed, address, changes, said):
    family = fresh(family)
    answers = typed(family, with_notes="on") | changes
    page = plain(sign_in(agents.conseiller).post(address("ask", family), answers))
    assert said in page and not Transfer.objects.exists()
    kept = 3 + ("reason" not in changes) + 1
    assert page.count(" checked") == kept, "the contact points, the reason, the notes"


def test_contact_points_and_colleagues_of_others_are_refused(agents, sign_in, plain, family, typed, address):
    family, other = fresh(family), factories.ContactPointFactory()
    person = family.both_parents[0].person
    for changes in (
        {f"points_{person.pk}": [str(other.pk)]},
        {"contact": agents.elsewhere_conseiller.pk},
    ):
        sign_in(agents.conseiller).post(address("ask", family), typed(family) | changes)
        assert not Transfer.objects.exists()


def test_a_shelter_and_what_goes_with_it_is_never_proposed(agents, look, family, address):
    person = family.both_parents[0].person
    factories.ContactPointFactory(person=person, kind="address", phone="", city="Refuge", is_shelter=True)
    page = look(agents.conseiller, address("ask", family))
    assert "hébergement protégé" in page and page.count(" checked") == 1, "the e-mail address of the other parent"


def test_a_closed_file_and_one_asked_for_already_say_so(agents, sign_in, plain, family, typed, address, ask):
    client = sign_in(agents.conseiller)
    ask(family)
    assert "déjà demandé" in plain(client.get(address("ask", family), follow=True))
    page = plain(client.post(address("ask", family), typed(fresh(family)), follow=True))
    assert "déjà demandé" in page and Transfer.objects.count() == 1
    closed = factories.SeparationFactory().family
    closed.close(by=agents.conseiller, outcome="stable")
    assert "Ce dossier est fermé" in plain(client.get(address("ask", closed), follow=True))
    empty = factories.FamilyFactory()
    assert "aucune séparation" in plain(client.get(address("ask", empty), follow=True))


def test_a_referral_that_goes_on_keeps_the_file(agents, sign_in, plain, family, address):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    page = plain(sign_in(agents.conseiller).get(address("ask", family), follow=True))
    assert f"L’orientation n° {referral.pk} (transmise) est en cours" in page and "puis recommencez" in page


def test_a_file_asked_for_is_not_closed_meanwhile(agents, sign_in, plain, family, ask):
    ask(family)
    page = plain(sign_in(agents.conseiller).get(reverse("family_close", args=[family.pk]), follow=True))
    assert "attend sa réponse : retirez la demande" in page


def test_while_a_danger_is_open_only_who_may_see_it_asks_and_nothing_is_proposed(
    agents, sign_in, plain, look, family, typed, address
):
    factories.DangerReportFactory(family=family, note="Menaces", recorded_by=agents.travailleur_social)
    page = plain(sign_in(agents.conseiller).get(address("ask", family), follow=True))
    assert "un travailleur social ou le responsable" in page and "Menaces" not in page
    assert address("ask", family) not in look(agents.conseiller, family.get_absolute_url())
    page = look(agents.travailleur_social, address("ask", family))
    assert "contact par le référent" in page and "de vive voix" in page and "Menaces" not in page
    assert page.count(" checked") == 0
    answers = typed(fresh(family), contact=agents.travailleur_social.pk)
    assert sign_in(agents.conseiller).post(address("ask", family), answers).status_code == 200
    assert not Transfer.objects.exists()
    sign_in(agents.travailleur_social).post(address("ask", family), answers)
    assert Transfer.objects.get().contact_first


def test_it_is_taken_back_by_a_colleague_and_asked_again(agents, sign_in, plain, family, ask, address):
    transfer = ask(family)
    answer = sign_in(agents.travailleur_social).post(address("withdraw", transfer), follow=True)
    assert "La demande est retirée" in plain(answer)
    transfer.refresh_from_db()
    assert (transfer.state, transfer.ended_by) == ("withdrawn", agents.travailleur_social)
    assert ask(family).state == "asked"
    again = plain(sign_in(agents.travailleur_social).post(address("withdraw", transfer), follow=True))
    assert "n’est plus possible" in again


# What the database refuses ------------------------------------------------------------------------------------------


def test_one_at_a_time_to_another_caf_and_kept_as_it_was_asked(agents, family, ask):
    transfer = ask(family)
    row = {
        "caf_id": "59", "to_caf_id": "75", "family": family, "reason": "move", "contact": agents.conseiller,
        "contact_phone": "+33320000000", "asked_by": agents.conseiller, "children_count": 0,
    }  # fmt: skip
    with pytest.raises(IntegrityError, match="transfer_one_asked"), transaction.atomic():
        Transfer.objects.create(**row)
    other = factories.FamilyFactory()
    with pytest.raises(IntegrityError, match="transfer_to_another_caf"), transaction.atomic():
        Transfer.objects.create(**row | {"family": other, "to_caf_id": "59"})
    with pytest.raises(IntegrityError, match="transfer_same_caf"), transaction.atomic():
        Transfer.objects.create(**row | {"family": other, "caf_id": "13"})
        Transfer.objects.exists()
        with transaction.get_connection().cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    rows = Transfer.objects.filter(pk=transfer.pk)
    for change in ({"to_caf": "75"}, {"caf": "75"}, {"parents_in_words": "Autres"}, {"contact_first": True}):
        with pytest.raises(IntegrityError, match="kept as it was asked"), transaction.atomic():
            rows.update(**change)
    with pytest.raises(IntegrityError, match="kept as it was asked"), transaction.atomic():
        rows.delete()


def test_answered_by_somebody_with_a_file_or_a_reason(agents, family, ask):
    rows = Transfer.objects.filter(pk=ask(family).pk)
    answered = {"ended_at": "2026-01-01T00:00:00Z", "ended_by": agents.elsewhere_responsable}
    with pytest.raises(IntegrityError, match="transfer_ended_iff_date_and_agent"), transaction.atomic():
        rows.update(state="withdrawn")
    with pytest.raises(IntegrityError, match="transfer_accepted_iff_new_file"), transaction.atomic():
        rows.update(state="accepted", **answered)
    with pytest.raises(IntegrityError, match="transfer_refused_iff_reason"), transaction.atomic():
        rows.update(state="refused", **answered)
    with pytest.raises(IntegrityError, match="new_same_caf"), transaction.atomic():
        rows.update(state="accepted", new_family=factories.FamilyFactory(), **answered)
        with transaction.get_connection().cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    rows.update(state="refused", refusal="known", **answered)
    with pytest.raises(IntegrityError, match="kept as it was asked"), transaction.atomic():
        rows.update(state="asked", refusal="", ended_at=None, ended_by=None)


def test_what_passes_is_kept_as_it_was_chosen(agents, family, ask):
    point = family.both_parents[0].person.contact_points.first()
    ask(family, points=[point])
    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        PassedContact.objects.all().delete()
