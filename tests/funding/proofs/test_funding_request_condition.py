"""Joining the proof of a condition, and what a request of an exercice from 2015 asks for."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.eligibility.models import ConditionProof
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories

REASON = "Budget prévisionnel de 40 000 € pour 900 heures."


def url(request, code="comite_financeurs"):
    return reverse("funding_request_condition", args=[request.pk, code])


@pytest.fixture
def later(agents, eligible):
    """A request for 2031, whose agrément is in force, on an envelope that is not binding."""
    envelope = factories.EnvelopeFactory(exercice=2031, binding=False)
    factories.ShareFactory(envelope=envelope, amount=Decimal("20000"))
    return eligible(agents, exercice=2031, ddcs_proof="")


@pytest.mark.parametrize("role", ["conseiller", "partenaire"])
def test_a_proof_is_joined_downloaded_and_replaced(agents, sign_in, later, pdf, plain, role):
    client = sign_in(getattr(agents, role))
    assert "Joindre la preuve" in plain(client.get(later.get_absolute_url()))
    for name in ("avis.pdf", "avis-corrige.pdf"):
        page = plain(client.post(url(later), {"document": pdf(name), "note": "avis du 3 mars"}, follow=True))
        assert "La preuve est jointe" in page and "avis du 3 mars" in page and "Remplacer la preuve" in page
    rows = ConditionProof.objects.filter(funding_request=later)
    assert rows.count() == 2, "the one before stays"
    answer = sign_in(agents.cnaf).get(reverse("condition_proof", args=[rows.latest("pk").pk]))
    assert answer.content.startswith(b"%PDF") and "preuve-comite_financeurs" in answer["Content-Disposition"]


def test_what_is_wrong_is_said_and_only_conditions_of_the_exercice_take_a_proof(agents, sign_in, later, pdf, plain):
    client = sign_in(agents.conseiller)
    assert "Joignez le document au format PDF." in plain(client.post(url(later), {"note": "oui"}))
    assert "Ce fichier n’est pas un PDF" in plain(client.post(url(later), {"document": pdf("x.docx", b"PK")}))
    for code in ("agrement", "ddcs_2013", "lune"):
        assert client.get(url(later, code)).status_code == 404
    assert sign_in(agents.elsewhere_conseiller).get(url(later)).status_code == 404
    assert not ConditionProof.objects.exists()


def test_from_2015_eligibility_is_approved_and_a_provisional_commitment_has_its_reason(agents, sign_in, later, plain):
    client = sign_in(agents.responsable)
    page = plain(client.get(later.get_absolute_url()))
    assert "il manque une condition" in page and "Engagement provisoire" not in page
    factories.prove(later, agents.conseiller)
    page = plain(client.get(later.get_absolute_url()))
    assert "la Ps la remplacera" in page and "Engagement provisoire" in page
    grant = reverse("funding_request_grant", args=[later.pk])
    sent = {"amount": "9 000", "named_amount": "9 000"}
    assert "Dites sur quoi repose l’engagement provisoire" in plain(client.post(grant, sent))
    with pytest.raises(ActionRefused, match="sur quoi repose l’engagement provisoire"):
        later.grant(by=agents.responsable, amount=Decimal("9000"), commitment_reason=" ")
    page = plain(client.post(grant, sent | {"commitment_reason": REASON}, follow=True))
    later.refresh_from_db()
    assert (later.amount_granted, later.commitment_reason) == (Decimal("9000"), REASON)
    assert "que la prestation de service calculée remplacera" in page


def test_the_fund_of_2014_decides_an_amount_and_asks_no_such_reason(agents, sign_in, eligible, plain):
    factories.ShareFactory()
    page = plain(sign_in(agents.responsable).get(eligible(agents).get_absolute_url()))
    assert "Montant accordé" in page and "provisoire" not in page


def test_a_decision_keeps_what_was_found_and_takes_no_more_proof(agents, sign_in, later, pdf, plain):
    later.refuse(by=agents.responsable, refusal="no_comite")
    client = sign_in(agents.conseiller)
    page = plain(client.post(url(later), {"document": pdf()}, follow=True))
    assert "aucune preuve ne s’y ajoute plus" in page
    factories.prove(later, agents.conseiller)
    later.refresh_from_db()
    assert [condition.met for condition in later.conditions] == [True, False, False], "as it was found that day"


def test_without_published_criteria_nothing_is_granted(agents, eligible):
    factories.ShareFactory(envelope=factories.EnvelopeFactory(exercice=2013))
    before = eligible(agents, exercice=2013)
    with pytest.raises(ActionRefused, match="que la Cnaf n’a pas encore publiés"):
        before.grant(by=agents.responsable, amount=Decimal("1000"))
