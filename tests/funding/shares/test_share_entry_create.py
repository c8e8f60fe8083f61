"""A movement on the share of a Caf, entered by the Cnaf."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from funding.envelopes.models import Envelope, Share, ShareEntry
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def envelope(db):
    """The envelope of 2014, shipped: 1 200 000 €, binding."""
    return Envelope.objects.get(exercice=2014)


def url(envelope):
    return reverse("share_entry_create", args=[envelope.pk])


def typed(**changes):
    """A first share of 30 000 € for the Nord."""
    return {"caf": "59", "amount": "30 000", "reason": "notification de janvier"} | changes


def test_the_first_movement_opens_the_share_and_is_journaled(agents, sign_in, envelope, plain):
    client = sign_in(agents.cnaf)
    assert '<option value="59" selected>' in client.get(url(envelope), {"caf": "59"}).content.decode()
    page = plain(client.post(url(envelope), typed(), follow=True))
    assert "Caf du Nord : mouvement de 30 000,00 € enregistré sur sa part." in page
    entry = ShareEntry.objects.get()
    assert (entry.share.caf_id, entry.amount, entry.reason, entry.entered_by) == (
        "59", Decimal("30000"), "notification de janvier", agents.cnaf,
    )  # fmt: skip
    line = Entry.objects.get(action="create", target_id=entry.pk)
    assert line.agent == agents.cnaf and line.target_in_words == f"mouvement de part n° {entry.pk}"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"amount": "1 200 000,01"}, "Il reste 1 200 000,00 € à répartir : saisissez au plus ce montant."),
        ({"amount": "-0,01"}, "utilisez « Proposer un transfert ou un retrait »"),
        ({"amount": "0"}, "Saisissez un montant différent de 0."),
        ({"amount": "beaucoup"}, "Saisissez un nombre"),
        ({"amount": "1e13"}, "chiffres"),
        ({"caf": "999"}, "Sélectionnez un choix valide"),
        ({"caf": ""}, "obligatoire"),
        ({"reason": ""}, "obligatoire"),
        ({"reason": "é" * 201}, "200"),
    ],
    ids=range(9),
)
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, envelope, plain, changes, said):
    answer = sign_in(agents.cnaf).post(url(envelope), typed(**changes))
    assert answer.status_code == 200 and said in plain(answer)
    assert not ShareEntry.objects.exists() and not Share.objects.exists() and not Entry.objects.exists()


def test_a_double_click_enters_once(agents, sign_in, envelope):
    client, key = sign_in(agents.cnaf), str(uuid4())
    answers = [client.post(url(envelope), typed(submission_key=key)) for _ in "12"]
    assert answers[0].url == answers[1].url and ShareEntry.objects.count() == 1


def test_two_agents_at_once_never_split_more_than_the_envelope(committed, posted_at_once):
    agents = factories.cast()
    envelope = Envelope.objects.get(exercice=2014)
    answers = posted_at_once(
        (agents.cnaf, url(envelope), typed(amount="700 000")),
        (agents.second_cnaf, url(envelope), typed(amount="700 000")),
        (agents.second_cnaf, url(envelope), typed(amount="700 000", caf="69")),
    )
    assert sum("enregistré sur sa part" in page for _, page in answers) == 1
    assert sum("Il reste 500 000,00 € à répartir" in page for _, page in answers) == 2
    assert ShareEntry.objects.get().amount == Decimal("700000")
