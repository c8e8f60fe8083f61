"""Several requests decided together: tried first, with what is left on the share, then done one by one."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.envelopes.models import Commitment
from funding.grants.models import FundingRequest
from tests import factories

URL = reverse("funding_request_bulk")


@pytest.fixture
def three(agents, eligible):
    """Three requests of 12 000 € on a share of 25 000 €, and a manager who may grant 20 000 €."""
    factories.ShareFactory(amount=Decimal("25000"))
    rows = [eligible(agents, delegated=False) for _ in "123"]
    factories.delegate("59", limit="20000")
    return rows


def test_the_trial_says_what_would_be_granted_refused_and_left_and_does_nothing(agents, sign_in, three, plain):
    asked = {"step": "grant", "row": [str(row.pk) for row in three]}
    page = plain(sign_in(agents.responsable).get(URL, asked))
    assert page.count("accordée : 12 000,00 €") == 2
    assert "il reste 25 000,00 € sur la part" in page and "il reste 13 000,00 € sur la part" in page
    assert "Il reste 1 000,00 € sur la part de la Caf : accordez au plus ce montant." in page
    assert not Commitment.objects.exists() and not FundingRequest.objects.filter(state="granted").exists()


def test_then_it_is_done_each_with_its_own_result(agents, sign_in, three, plain):
    client = sign_in(agents.responsable)
    chosen = [f"{row.pk}:{FundingRequest.objects.get(pk=row.pk).seen_as}" for row in three]
    page = plain(client.post(URL, {"step": "grant", "row": chosen}, follow=True))
    assert page.count("accordée : 12 000,00 €") == 2 and "Il reste 1 000,00 €" in page
    assert [row.amount for row in Commitment.objects.all()] == [Decimal("12000")] * 2


def test_what_is_beyond_the_delegation_is_left_with_its_reason(agents, sign_in, eligible, plain):
    factories.ShareFactory(amount=Decimal("50000"))
    small, large = (
        eligible(agents, amount_requested=Decimal("9000"), delegated=False),
        eligible(agents, delegated=False),
    )
    factories.delegate("59", limit="10000")
    client = sign_in(agents.responsable)
    chosen = [f"{row.pk}:{FundingRequest.objects.get(pk=row.pk).seen_as}" for row in (small, large)]
    page = plain(client.post(URL, {"step": "grant", "row": chosen}, follow=True))
    assert "au-delà, la commission décide" in page
    assert set(FundingRequest.objects.filter(state="granted")) == {small}


def test_refusals_share_one_reason_and_one_that_is_not_true_of_a_request_is_told(agents, sign_in, three, plain):
    bare = factories.FundingRequestFactory(submitted_by=agents.conseiller)
    asked = {"step": "refuse", "row": [three[0].pk, bare.pk], "refusal": "no_agrement"}
    page = plain(sign_in(agents.responsable).get(URL, asked))
    assert "Ce motif n’est pas exact : la condition est remplie" in page
    assert "refusée : pas d’agrément en vigueur" in page
    assert "Choisissez le motif du refus" in plain(sign_in(agents.responsable).get(URL, asked | {"refusal": ""}))


def test_it_is_the_managers(agents, sign_in, three):
    for agent in (agents.conseiller, agents.partenaire, agents.cnaf):
        assert sign_in(agent).get(URL, {"step": "grant", "row": three[0].pk}).status_code == 403
    assert sign_in(agents.elsewhere_responsable).get(URL, {"step": "grant", "row": three[0].pk}).status_code == 404


def test_from_2015_the_reason_of_the_provisional_commitments_is_chosen(agents, sign_in, eligible, plain):
    envelope = factories.EnvelopeFactory(exercice=2031, binding=False)
    factories.ShareFactory(envelope=envelope, amount=Decimal("20000"))
    later = eligible(agents, exercice=2031)
    factories.prove(later, agents.conseiller)
    client, asked = sign_in(agents.responsable), {"step": "grant", "row": [str(later.pk)]}
    assert "Dites sur quoi repose l’engagement provisoire" in plain(client.get(URL, asked))
    reason = "Budget et heures prévus dans la demande."
    assert "accordée : 12 000,00 €" in plain(client.get(URL, asked | {"commitment_reason": reason}))
