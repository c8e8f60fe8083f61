"""The service refuses, for a coded reason that is said first."""

import pytest

from mediation.referrals.models import Referral
from tests import factories


def test_the_reason_is_told_first_to_the_caf_and_contacts_go_away(agents, make, post, look):
    family = factories.FamilyFactory()
    factories.write_contacts(family.parents.get(position=1).person, phone="+33612345678")
    referral = make.sent(family=family)
    assert "06 12 34 56 78" in look(agents.partenaire, "referral_detail", referral.pk)
    answer = post(agents.partenaire, "referral_refuse", referral.pk, refusal="out_of_area")
    assert "L’orientation est refusée" in answer.page and "06 12 34 56 78" not in answer.page
    referral.refresh_from_db()
    assert (referral.state, referral.refusal, referral.answered_by) == ("refused", "out_of_area", agents.partenaire)
    page = look(agents.conseiller, "referral_detail", referral.pk)
    assert "Refusée : hors du secteur du service" in page and "Orienter vers un autre service" in page


@pytest.mark.parametrize("typed", ["", "parce que", "FULL"])
def test_a_refusal_without_a_coded_reason_is_shown_again(agents, make, post, typed):
    referral = make.sent()
    answer = post(agents.partenaire, "referral_refuse", referral.pk, refusal=typed)
    assert not answer.moved and "Un point est à corriger" in answer.page and "Accepter et recevoir" in answer.page
    assert Referral.objects.get(pk=referral.pk).state == "sent"


@pytest.mark.parametrize("typed", ["", "full"])
def test_once_answered_or_withdrawn_it_is_no_longer_possible(agents, make, post, typed):
    accepted, withdrawn = make.accepted(), make.sent()
    withdrawn.withdraw(by=agents.conseiller)
    for referral in (accepted, withdrawn):
        answer = post(agents.partenaire, "referral_refuse", referral.pk, refusal=typed)
        assert not answer.moved and "n’est plus possible" in answer.page
        assert Referral.objects.get(pk=referral.pk).refusal == ""


def test_in_danger_the_service_may_still_refuse(agents, make, post):
    referral = make.sent()
    factories.DangerReportFactory(family=referral.family)
    assert "L’orientation est refusée" in post(agents.partenaire, "referral_refuse", referral.pk, refusal="full").page
