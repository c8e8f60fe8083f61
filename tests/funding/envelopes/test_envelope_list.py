"""The list of envelopes: whole for the Cnaf, the own share for a manager."""

from decimal import Decimal

from django.urls import reverse

from tests import factories

URL = reverse("envelope_list")


def test_the_cnaf_sees_what_is_split_committed_and_left(agents, sign_in, eligible, plain):
    factories.ShareFactory(amount=Decimal("20000"))
    factories.ShareFactory(caf_id="69", amount=Decimal("5000"))
    eligible(agents).grant(by=agents.responsable, amount=Decimal("5000"))
    page = plain(sign_in(agents.cnaf).get(URL))
    for words in (
        "fonds national espaces de rencontre 2014",
        "1 200 000,00 €",
        "25 000,00 €",
        "1 175 000,00 €",
        "20 %",
    ):
        assert words in page, words


def test_a_manager_sees_the_share_of_the_own_caf_and_no_national_figure(agents, sign_in, plain):
    factories.ShareFactory(amount=Decimal("20000"))
    factories.ShareFactory(caf_id="69", amount=Decimal("5432"))
    page = plain(sign_in(agents.responsable).get(URL))
    assert "20 000,00 €" in page and "5 432,00" not in page and "1 200 000,00" not in page and "25 432,00" not in page


def test_an_empty_list_says_what_will_fill_it(agents, sign_in, plain):
    assert "n’a encore de part dans aucune enveloppe" in plain(sign_in(agents.responsable).get(URL))
    assert "fonds national espaces de rencontre 2014" in plain(sign_in(agents.cnaf).get(URL, {"page": "x"}))


def test_the_list_takes_the_same_number_of_queries_for_one_envelope_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    factories.ShareFactory()
    for agent in (agents.cnaf, agents.responsable):
        client = sign_in(agent)
        with django_assert_max_num_queries(12) as first:
            client.get(URL)
        start = 2031 if agent == agents.cnaf else 2041
        for year in range(start, start + 5):
            factories.ShareFactory(envelope=factories.EnvelopeFactory(exercice=year))
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(URL)


def test_a_line_that_waits_stands_apart_for_the_cnaf_alone(agents, sign_in, plain):
    factories.EnvelopeFactory(exercice=2031, state="draft", prepared_by=agents.cnaf, fictitious=True)
    page = plain(sign_in(agents.cnaf).get(URL))
    assert "Une ligne non publiée ne répartit rien." in page and "2031 (ligne fictive)" in page
    assert "2031" not in plain(sign_in(agents.responsable).get(URL))


def test_published_figures_stand_beside_with_their_source(agents, sign_in, plain):
    page = plain(sign_in(agents.cnaf).get(URL))
    for words in (
        "51 000 000 €",
        "prévu : un peu plus de 100 000 000 €",
        "2 900 000 €",
        "Favoriser la co-parentalité",
    ):
        assert words in page, words
    assert "Ils ne servent à aucun calcul" in page
