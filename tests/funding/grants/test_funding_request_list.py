"""The list of funding requests."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests import factories

URL = reverse("funding_request_list")


@pytest.fixture
def named():
    """A submitted request of a space of this name, elsewhere when another Caf is given."""

    def make(name, agents, **space):
        return factories.FundingRequestFactory(
            space=factories.SpaceFactory(name=name, **space), submitted_by=agents.conseiller
        )

    return make


def test_each_sees_the_requests_of_the_own_perimeter(agents, sign_in, named):
    named("Le Pont", agents, named_by=agents.partenaire)
    named("La Rive", agents)
    named("Le Quai", agents, caf_id="69")
    for agent, seen in (
        (agents.responsable, {"Le Pont", "La Rive"}),
        (agents.conseiller, {"Le Pont", "La Rive"}),
        (agents.partenaire, {"Le Pont"}),
        (agents.elsewhere_partenaire, set()),
        (agents.cnaf, {"Le Pont", "La Rive", "Le Quai"}),
    ):
        page = sign_in(agent).get(URL).content.decode()
        assert {name for name in ("Le Pont", "La Rive", "Le Quai") if name in page} == seen, agent.role


def test_words_state_exercice_and_caf_narrow_the_list(agents, sign_in, named):
    decided = named("Arc-en-ciel", agents, city="Douai")
    decided.refuse(by=agents.responsable, refusal="outside")
    named("Passerelle", agents, caf_id="62", city="Lens")
    factories.FundingRequestFactory(space=factories.SpaceFactory(name="Demain"), exercice=2015)
    client = sign_in(agents.cnaf)
    for query, seen in (
        ({"q": "arc douai"}, "Arc-en-ciel"),
        ({"q": "arc lens"}, None),
        ({"state": "refused"}, "Arc-en-ciel"),
        ({"exercice": "2015"}, "Demain"),
        ({"caf": "62"}, "Passerelle"),
    ):
        page = client.get(URL, query).content.decode()
        shown = {name for name in ("Arc-en-ciel", "Passerelle", "Demain") if f">{name}<" in page}
        assert shown == ({seen} if seen else set()), query


def test_the_list_says_whether_each_request_is_eligible(agents, sign_in, eligible, plain):
    eligible(agents)
    page = plain(sign_in(agents.responsable).get(URL))
    assert "12 000,00 €" in page and "transmise" in page and "éligible" in page
    factories.FundingRequestFactory(submitted_by=agents.conseiller)
    page = plain(sign_in(agents.responsable).get(URL))
    assert "non éligible" in page and "agrément du préfet en vigueur" not in page
    agents.responsable.hidden_columns = {"demandes": []}
    agents.responsable.save()
    assert "agrément du préfet en vigueur" in plain(sign_in(agents.responsable).get(URL))


def test_an_empty_list_says_how_to_fill_it_and_a_wrong_filter_breaks_nothing(agents, sign_in):
    client = sign_in(agents.conseiller)
    page = client.get(URL).content.decode()
    assert "est préparée par un conseiller" in page and "Préparer une demande" in page
    assert "Préparer une demande" not in sign_in(agents.responsable).get(URL).content.decode()
    for query in (
        {"exercice": "deux mille"}, {"exercice": "99999"}, {"state": "lune"}, {"caf": "59"}, {"page": "x"},
        {"page": "99"}, {"sort": "decided_by__password"}, {"q": "%' OR 1=1 --"}, {"q": "\x00"},
    ):  # fmt: skip
        assert client.get(URL, query).status_code == 200, query


def test_the_list_takes_the_same_number_of_queries_for_one_request_and_six(
    agents, sign_in, eligible, django_assert_num_queries, django_assert_max_num_queries
):
    factories.ShareFactory(amount=Decimal("90000"))
    client = sign_in(agents.responsable)
    eligible(agents)
    with django_assert_max_num_queries(12) as first:
        client.get(URL)
    for _ in range(4):
        eligible(agents)
    eligible(agents).grant(by=agents.responsable, amount=Decimal("1000"))
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(URL)
