"""Preparing, changing, publishing and discarding a line of the Fnas: by two persons."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from funding.envelopes.models import Envelope
from portal.journal.models import Entry
from tests import factories

CREATE = reverse("envelope_create")


def typed(**changes):
    """A Ps line of 2026, invented."""
    answers = {"fund": "ps_mediation", "exercice": "2026", "amount": "14 000 000", "source": "circulaire inventée"}
    return answers | {"fictitious": "on"} | changes


def press(client, step, line, **answers):
    """Press a button of the page of the line; what is said."""
    address = reverse(f"envelope_{step}", args=[line.pk])
    response = client.post(address, {"version": line.version} | answers, follow=True)
    return " ".join(map(str, response.context["messages"]))


def test_one_prepares_and_another_publishes(agents, sign_in, plain):
    client = sign_in(agents.cnaf)
    page = plain(client.post(CREATE, typed(), follow=True))
    assert "La ligne est préparée." in page and "ligne fictive" in page and "Relire et publier" not in page
    line = Envelope.objects.get(exercice=2026)
    assert (line.state, line.prepared_by, line.amount, line.binding) == (
        "draft", agents.cnaf, Decimal(14_000_000), False,
    )  # fmt: skip
    assert "ne pouvez pas faire cette action vous-même" in press(client, "publish", line)
    assert "est publiée" in press(sign_in(agents.second_cnaf), "publish", line)
    line.refresh_from_db()
    assert line.state == "published" and line.published_by == agents.second_cnaf
    assert Entry.objects.filter(action="transition:publish", target_id=line.pk).exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"amount": "0"}, "supérieur à 0"),
        ({"amount": "95.000"}, "2 chiffres après la virgule"),
        ({"source": ""}, "une ligne sans source ne peut pas être publiée"),
        ({"fund": "ps_espaces_rencontre", "exercice": "2014"}, "Cette Ps existe depuis 2015"),
        ({"binding": "on"}, "décochez « limitative »"),
        ({"fund": "espaces_rencontre", "exercice": "2014"}, "Cette ligne existe déjà pour cet exercice"),
        ({"exercice": "1999"}, "Choisissez un exercice de la liste."),
    ],
    ids=range(7),
)
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, changes, said):
    answer = sign_in(agents.cnaf).post(CREATE, typed(**changes))
    assert (said in plain(answer) and "circulaire inventée" in plain(answer)) or "source" in changes
    assert Envelope.objects.count() == 1


def test_whoever_changes_a_draft_no_longer_publishes_it(agents, sign_in):
    line = factories.EnvelopeFactory(exercice=2026, state="draft", prepared_by=agents.cnaf, source="x")
    client = sign_in(agents.second_cnaf)
    address = reverse("envelope_update", args=[line.pk])
    assert client.post(address, typed(fund="espaces_rencontre", version=line.version)).status_code == 302
    line.refresh_from_db()
    assert (line.prepared_by, line.amount, line.fictitious) == (agents.second_cnaf, Decimal(14_000_000), True)
    assert "ne pouvez pas" in press(client, "publish", line)
    assert "modifiées depuis" in press(sign_in(agents.cnaf), "publish", line, version="1")
    assert "est publiée" in press(sign_in(agents.cnaf), "publish", line)
    assert "proposez une correction" in str(client.get(address, follow=True).content.decode())


def test_a_line_prepared_by_mistake_is_discarded_and_a_published_one_never(agents, sign_in):
    line = factories.EnvelopeFactory(exercice=2026, state="draft", prepared_by=agents.cnaf)
    assert "écartée" in press(sign_in(agents.cnaf), "discard", line)
    assert not Envelope.objects.filter(exercice=2026).exists()
    shipped = Envelope.objects.get(exercice=2014)
    assert "elle ne s’écarte plus" in press(sign_in(agents.cnaf), "discard", shipped)


def test_the_database_refuses_a_line_published_by_its_preparer(agents):
    with pytest.raises(IntegrityError, match="published_by_another"), transaction.atomic():
        factories.EnvelopeFactory(exercice=2026, prepared_by=agents.cnaf, published_by=agents.cnaf)


def test_the_line_shipped_with_the_software_is_published(db):
    line = Envelope.objects.get()
    assert (line.state, line.amount, line.first_amount, line.binding) == (
        "published", Decimal(1_200_000), Decimal(1_200_000), True,
    )  # fmt: skip
