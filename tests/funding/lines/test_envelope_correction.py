"""Correcting the amount of a published line: an entry with its reason, proposed by one and approved by another."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.envelopes.models import Envelope
from funding.lines.models import EnvelopeCorrection
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def line(db):
    """The fund of 2014, of which 20 000 € are split."""
    return factories.ShareFactory(amount=Decimal("20000")).envelope


def typed(**changes):
    """An erratum of the circular."""
    return {"new_amount": "1 300 000", "reason": "erratum", "source": "circulaire rectificative"} | changes


def test_the_figure_before_is_kept_and_the_line_changes_at_approval(agents, sign_in, line, plain):
    address = reverse("envelope_correction_create", args=[line.pk])
    page = plain(sign_in(agents.cnaf).post(address, typed(), follow=True))
    correction = EnvelopeCorrection.objects.get()
    assert "La correction est proposée" in page and correction.amount == Decimal(100_000)
    line.refresh_from_db()
    assert line.amount == Decimal(1_200_000)
    other = sign_in(agents.second_cnaf)
    assert "Approuver : la ligne passe de 1 200 000,00 € à 1 300 000,00 €" in plain(
        other.get(correction.get_absolute_url())
    )
    page = plain(other.post(reverse("envelope_correction_approve", args=[correction.pk]), follow=True))
    assert "Publié d’abord" in page and "1 200 000,00 €" in page and "1 300 000,00 €" in page and "erratum" in page
    line.refresh_from_db()
    assert (line.amount, line.first_amount) == (Decimal(1_300_000), Decimal(1_200_000))
    said = Entry.objects.get(action="transition:approve")
    assert said.agent == agents.second_cnaf and "devient" in said.note


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"new_amount": "1 200 000"}, "C’est le montant d’aujourd’hui"),
        ({"new_amount": "0"}, "supérieur à 0"),
        ({"new_amount": "19 999,99"}, "20 000,00 € sont déjà répartis"),
        ({"reason": ""}, "Dites pourquoi"),
        ({"source": ""}, "Indiquez le document"),
    ],
    ids=range(5),
)
def test_what_is_wrong_is_said_and_nothing_is_proposed(agents, sign_in, line, plain, changes, said):
    answer = sign_in(agents.cnaf).post(reverse("envelope_correction_create", args=[line.pk]), typed(**changes))
    assert said in plain(answer) and not EnvelopeCorrection.objects.exists()


def test_one_waits_at_a_time(agents, sign_in, line, plain):
    factories.EnvelopeCorrectionFactory(envelope=line)
    answer = sign_in(agents.cnaf).post(reverse("envelope_correction_create", args=[line.pk]), typed())
    assert "Une correction de cette ligne attend déjà" in plain(answer) and EnvelopeCorrection.objects.count() == 1


def test_its_author_never_approves_it_and_may_take_it_back(agents, sign_in, line):
    correction = factories.EnvelopeCorrectionFactory(envelope=line, proposed_by=agents.cnaf)
    for step in (correction.approve, lambda by: correction.refuse(by=by, answer_note="non")):
        with pytest.raises(ActionRefused, match="vous-même"):
            step(by=agents.cnaf)
    sign_in(agents.cnaf).post(reverse("envelope_correction_cancel", args=[correction.pk]))
    correction.refresh_from_db()
    assert correction.state == "cancelled" and Envelope.objects.get(exercice=2014).amount == Decimal(1_200_000)


def test_a_refusal_says_why(agents, sign_in, line, plain):
    correction = factories.EnvelopeCorrectionFactory(envelope=line, proposed_by=agents.cnaf)
    client, address = sign_in(agents.second_cnaf), reverse("envelope_correction_refuse", args=[correction.pk])
    assert "Dites pourquoi vous refusez." in plain(client.post(address, {"answer_note": ""}, follow=True))
    page = plain(client.post(address, {"answer_note": "source introuvable"}, follow=True))
    assert "source introuvable" in page and "accord refusé" in page


def test_what_was_split_meanwhile_is_not_taken_away(agents, line):
    correction = factories.EnvelopeCorrectionFactory(envelope=line, amount=Decimal("-1150000"))
    line.enter(caf=agents.responsable.caf, amount=Decimal(40_000), reason="complément", by=agents.cnaf)
    with pytest.raises(ActionRefused, match="déjà répartis"):
        correction.approve(by=agents.cnaf)
