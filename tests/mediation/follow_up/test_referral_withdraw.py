"""Taking a referral back before any answer."""

import pytest
from django.urls import reverse

from mediation.referrals.models import Referral
from tests import factories


@pytest.mark.parametrize("step", ["draft", "sent"])
def test_a_draft_or_a_sent_referral_is_withdrawn_and_another_may_be_prepared(agents, make, post, step):
    referral = getattr(make, step)()
    answer = post(agents.conseiller, "referral_withdraw", referral.pk)
    assert "L’orientation est retirée" in answer.page and "Orienter vers un autre service" in answer.page
    assert Referral.objects.get(pk=referral.pk).state == "withdrawn"
    assert Referral(family=referral.family, caf=referral.caf, service=referral.service).save() is None


def test_the_partner_still_sees_it_as_withdrawn_without_the_contacts(agents, make, look):
    family = factories.FamilyFactory()
    first = family.parents.get(position=1).person
    factories.write_contacts(first, phone="+33612345678", email="helene@example.org")
    referral = make.sent(family=family)
    assert "06 12 34 56 78" in look(agents.partenaire, "referral_detail", referral.pk)
    referral.withdraw(by=agents.conseiller)
    page = look(agents.partenaire, "referral_detail", referral.pk)
    assert "Retirée par la Caf" in page and "Répondre" not in page
    assert "06 12 34 56 78" not in page and "helene@example.org" not in page
    assert "06 12 34 56 78" in look(agents.conseiller, "referral_detail", referral.pk)


@pytest.mark.parametrize("step", ["accepted", "started"])
def test_once_answered_it_is_too_late(agents, make, post, look, step):
    referral = getattr(make, step)()
    assert "Retirer l’orientation" not in look(agents.conseiller, "referral_detail", referral.pk)
    assert "n’est plus possible" in post(agents.conseiller, "referral_withdraw", referral.pk).page
    assert Referral.objects.get(pk=referral.pk).state == step


def test_a_get_withdraws_nothing(agents, make, sign_in):
    referral = make.sent()
    sign_in(agents.conseiller).get(reverse("referral_withdraw", args=[referral.pk]))
    assert Referral.objects.get(pk=referral.pk).state == "sent"
