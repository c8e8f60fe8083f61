"""Each agent chooses the columns of a list; the choice is kept with the account, and is one's own."""

import pytest
from django.urls import reverse

from portal.accounts.models import Agent
from tests import factories

URL = reverse("columns_choose", args=["separations"])
LIST = reverse("separation_list")
OFFERED = ["parent_1", "parent_2", "separated_on", "union", "mode", "children"]


def headings(client, **query):
    """The headings of the list of separations."""
    head = client.get(LIST, query).content.decode().partition("<thead")[2].partition("</thead>")[0]
    return [
        words for words in ("Dossier", "Premier parent", "Séparation", "Union", "Mode", "Enfants") if words in head
    ]


@pytest.fixture
def client(agents, sign_in):
    factories.SeparationFactory()
    return sign_in(agents.conseiller)


def test_columns_hide_and_come_back_for_this_agent_alone(agents, client, sign_in):
    assert headings(client) == ["Dossier", "Premier parent", "Séparation", "Union", "Enfants"]
    answer = client.post(URL, {"offered": OFFERED, "column": ["separated_on", "mode"], "next": LIST + "?union=pacs"})
    assert answer.url == LIST + "?union=pacs"
    assert headings(client) == ["Dossier", "Séparation", "Mode"]
    assert "Union" in headings(sign_in(agents.travailleur_social))
    client.post(URL, {"act": "reset"})
    assert headings(client) == ["Dossier", "Premier parent", "Séparation", "Union", "Enfants"]


def test_the_column_that_sorts_is_shown_whatever_was_chosen(client):
    client.post(URL, {"offered": OFFERED, "column": []})
    assert headings(client) == ["Dossier", "Séparation"], "the list is sorted by date"


def test_what_is_no_column_is_not_kept_and_another_list_keeps_its_own(agents, client):
    client.post(reverse("columns_choose", args=["demandes"]), {"offered": ["caf"]})
    client.post(URL, {"offered": ["union", "password", "<script>"], "column": []})
    assert Agent.objects.get(pk=agents.conseiller.pk).hidden_columns == {"separations": ["union"], "demandes": ["caf"]}


def test_a_list_that_does_not_exist_and_an_address_elsewhere_lead_nowhere(client):
    assert client.post(reverse("columns_choose", args=["rien"]), {"offered": ["x"]}).status_code == 404
    assert client.post(URL, {"next": "https://ailleurs.example/"}).url == reverse("home")
