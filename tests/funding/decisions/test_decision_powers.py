"""Who may decide what: within a delegation, beyond it by a commission, and never against the evidence."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from funding.envelopes.models import Commitment
from funding.grants.models import FundingRequest
from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories

NO_DELEGATION = "Vous n’avez aujourd’hui aucune délégation"


def url(request, step="grant"):
    return reverse(f"funding_request_{step}", args=[request.pk])


def typed(amount="12 000", **changes):
    return {"amount": amount, "named_amount": amount, "decision_note": ""} | changes


@pytest.fixture
def asked(agents, eligible):
    """A request of 12 000 € on a share, before anybody was given a delegation."""
    factories.ShareFactory(amount=Decimal("50000"))
    return eligible(agents, delegated=False)


@pytest.fixture
def delegation(agents):
    """What the manager may grant: up to 10 000 €."""
    return lambda **fields: factories.DelegationFactory(
        **{"agent": agents.responsable, "entered_by": agents.second_responsable} | fields
    )


def test_without_any_delegation_the_page_says_what_to_record_and_nothing_is_decided(agents, sign_in, asked, plain):
    client = sign_in(agents.responsable)
    page = plain(client.get(asked.get_absolute_url()))
    assert NO_DELEGATION in page and reverse("delegation_list") in page and reverse("commission_list") in page
    assert "Montant accordé" not in page and ">Refuser<" not in page
    assert NO_DELEGATION in plain(client.post(url(asked), typed(), follow=True))
    refusal = client.post(url(asked, "refuse"), {"refusal": "outside"}, follow=True)
    assert f"{NO_DELEGATION} pour refuser" in plain(refusal)
    assert "vous n’avez pas de délégation" in plain(client.get(reverse("home")))
    asked.refresh_from_db()
    assert asked.is_submitted and not Commitment.objects.exists()


def test_a_delegation_serves_to_its_limit_and_not_a_cent_beyond(agents, sign_in, asked, delegation, plain):
    row, client = delegation(), sign_in(agents.responsable)
    page = plain(client.get(asked.get_absolute_url()))
    assert "La demande dépasse votre délégation" in page and "jusqu’à 10 000,00 €" in page
    page = plain(client.post(url(asked), typed("10 000,01")))
    assert "Votre délégation va jusqu’à 10 000,00 € : au-delà, la commission décide" in page and "10 000,01" in page
    with pytest.raises(ActionRefused, match="au-delà, la commission décide"):
        asked.grant(by=agents.responsable, amount=Decimal("10000.01"))
    assert not Commitment.objects.exists()
    page = plain(client.post(url(asked), typed("10 000"), follow=True))
    asked.refresh_from_db()
    assert (asked.delegation, asked.commission, asked.amount_granted) == (row, None, Decimal("10000"))
    assert f"délégation n° {row.pk}, donnée par Mme Aïcha Delmas, directrice" in page


def test_a_grant_refused_beyond_the_limit_still_says_what_will_be_granted(agents, sign_in, asked, delegation, plain):
    delegation()
    client, page_of = sign_in(agents.responsable), asked.get_absolute_url()
    assert ">Accorder 12 000 €<" in plain(client.get(page_of))
    refused = plain(client.post(url(asked), typed("11 000", named_amount="12000,00")))
    assert "au-delà, la commission décide" in refused and ">Accorder 11 000 €<" in refused
    sitting = factories.CommissionFactory()
    assert ">Accorder 11 000 €<" in plain(client.get(page_of)), "once the commission is recorded, on the way back"
    named = plain(client.get(page_of)).split('name="named_amount" value="')[1].split('"')[0]
    answer = client.post(url(asked), typed("11 000", named_amount=named, commission=sitting.pk))
    assert (answer.status_code, Commitment.objects.get().amount) == (302, Decimal("11000"))


def test_a_draft_that_nobody_sent_names_the_amount_it_holds(agents, sign_in, asked, delegation, plain):
    delegation()
    client = sign_in(agents.responsable)
    kept = typed("9 000", named_amount="12000,00", draft=signed_mark(agents.responsable.pk), draft_path=url(asked))
    assert client.post(reverse("draft_save"), kept).status_code == 200
    page = plain(client.get(asked.get_absolute_url()))
    assert ">Accorder 9 000 €<" in page and 'name="named_amount" value="9000,00"' in page
    assert "confirmez" not in page


@pytest.mark.parametrize("amount", ["12 000,01", "-5", "beaucoup", ""])
def test_an_amount_that_nobody_can_grant_is_named_on_no_button(agents, sign_in, asked, delegation, plain, amount):
    delegation()
    assert ">Accorder<" in plain(sign_in(agents.responsable).post(url(asked), typed(amount)))


@pytest.mark.parametrize("days", [-1, 1])
def test_one_that_ended_yesterday_or_begins_tomorrow_serves_nothing(agents, asked, delegation, days):
    today = timezone.localdate()
    dates = {"until_on": today - timedelta(days=1)} if days < 0 else {"from_on": today + timedelta(days=1)}
    delegation(**dates)
    with pytest.raises(ActionRefused, match=NO_DELEGATION):
        asked.grant(by=agents.responsable, amount=Decimal("10"))


def test_beyond_the_limit_the_commission_decides_and_the_page_says_so(agents, sign_in, asked, delegation, plain):
    delegation()
    before = factories.CommissionFactory(held_on=timezone.localdate() - timedelta(days=1))
    sitting, client = factories.CommissionFactory(), sign_in(agents.responsable)
    page = plain(client.get(asked.get_absolute_url()))
    assert f"la {sitting}" in page and f"la {before}" not in page
    assert "Sélectionnez un choix valide" in plain(client.post(url(asked), typed(commission=before.pk)))
    page = plain(client.post(url(asked), typed(commission=sitting.pk), follow=True))
    assert f"décidé par la {sitting}" in page
    asked.refresh_from_db()
    assert (asked.commission, asked.delegation, asked.amount_granted) == (sitting, None, Decimal("12000"))
    assert "accordée : 12 000,00 €" in plain(client.get(sitting.get_absolute_url()))


def test_a_commission_of_elsewhere_or_cancelled_decides_nothing(agents, sign_in, asked, plain):
    elsewhere = factories.CommissionFactory(caf_id="69", recorded_by=agents.elsewhere_responsable)
    cancelled = factories.CommissionFactory(recorded_by=agents.responsable)
    cancelled.cancel(by=agents.responsable, reason="erreur")
    factories.delegate("59")
    for row in (elsewhere, cancelled):
        with pytest.raises(ActionRefused, match="n’a pas pu décider"):
            asked.grant(by=agents.responsable, amount=Decimal("10"), commission=row)
        page = plain(sign_in(agents.responsable).post(url(asked), typed(commission=row.pk)))
        assert "Sélectionnez un choix valide" in page


def test_who_stands_in_uses_the_delegation_of_the_holder_and_it_is_said(agents, asked, delegation):
    row = delegation(substitute=agents.second_responsable, entered_by=agents.administrateur)
    asked.grant(by=agents.second_responsable, amount=Decimal("9000"))
    assert asked.delegation == row and f"en suppléance de {agents.responsable}" in asked.ground_in_words


def test_one_request_decided_twice_at_once_under_two_delegations_is_decided_once(committed, posted_at_once, eligible):
    agents = factories.cast()
    factories.ShareFactory(amount=Decimal("50000"))
    asked = eligible(agents, delegated=False)
    factories.DelegationFactory(agent=agents.responsable, entered_by=agents.administrateur)
    factories.DelegationFactory(agent=agents.second_responsable, entered_by=agents.administrateur)
    posted_at_once(
        (agents.responsable, url(asked), typed("10 000")), (agents.second_responsable, url(asked), typed("9 000"))
    )
    asked.refresh_from_db()
    assert asked.is_granted and Commitment.objects.get().amount == asked.amount_granted
    assert asked.delegation.agent == asked.decided_by


def test_an_end_and_a_decision_at_once_never_both_win(committed, posted_at_once, eligible):
    agents = factories.cast()
    factories.ShareFactory(amount=Decimal("50000"))
    asked = eligible(agents, delegated=False)
    row = factories.DelegationFactory(agent=agents.responsable, entered_by=agents.administrateur)
    end = reverse("delegation_end", args=[row.pk])
    answers = posted_at_once(
        (agents.responsable, url(asked), typed("10 000")), (agents.second_responsable, end, {"reason": "départ"})
    )
    asked.refresh_from_db()
    row.refresh_from_db()
    assert {status for status, _ in answers} == {200} and row.state == "ended"
    assert asked.is_submitted or asked.decided_at <= row.ended_at + timedelta(seconds=5)


CONTRADICTED = [
    ("no_agrement", "la condition est remplie"),
    ("no_ddcs", "la condition est remplie"),
    ("no_money", "il reste 50 000,00 € sur la part de la Caf"),
    ("no_comite", "l’exercice 2014 ne le demande pas"),
]


@pytest.mark.parametrize(("refusal", "why"), CONTRADICTED)
def test_a_reason_that_the_evidence_contradicts_is_disabled_and_refused(agents, sign_in, asked, plain, refusal, why):
    factories.delegate("59")
    client = sign_in(agents.responsable)
    page = plain(client.get(asked.get_absolute_url()))
    assert f'<option value="{refusal}" disabled>' in page and why in page
    page = plain(client.post(url(asked, "refuse"), {"refusal": refusal}))
    assert f"Ce motif n’est pas exact : {why}" in page
    with pytest.raises(ActionRefused, match="Ce motif n’est pas exact"):
        asked.refuse(by=agents.responsable, refusal=refusal)
    assert FundingRequest.objects.get(pk=asked.pk).is_submitted


def test_a_reason_that_the_evidence_bears_out_is_chosen(agents, asked):
    factories.delegate("59")
    bare = factories.FundingRequestFactory(submitted_by=agents.conseiller, ddcs_proof="")
    bare.refuse(by=agents.responsable, refusal="no_agrement")
    asked.grant(by=agents.responsable, amount=Decimal("12000"))
    assert bare.is_refused
