"""The list of envelopes: whole for the Cnaf, the own share for a manager."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.envelopes.models import Envelope, Share
from funding.reference_values.models import ReferenceValue
from tests import factories

URL = reverse("envelope_list")


def test_the_cnaf_sees_what_is_split_committed_and_left(agents, sign_in, eligible, plain):
    factories.ShareFactory(amount=Decimal("20000"))
    factories.ShareFactory(caf_id="69", amount=Decimal("5000"))
    eligible(agents).grant(by=agents.responsable, amount=Decimal("5000"))
    page = plain(sign_in(agents.cnaf).get(URL))
    for words in (
        "Fonds national espaces de rencontre 2014",
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
    assert "Fonds national espaces de rencontre 2014" in plain(sign_in(agents.cnaf).get(URL, {"page": "x"}))


def lines_of(agents, year):
    """What the demonstration holds of a year: lines of each fund, split, corrected, exceeded, and one that waits."""
    for fund in Envelope.Fund.values:
        line = factories.EnvelopeFactory(
            fund=fund, exercice=year, fictitious=True, binding=fund == Envelope.Fund.ESPACES_RENCONTRE,
            prepared_by=agents.cnaf, published_by=agents.second_cnaf,
        )  # fmt: skip
        for caf in ("59", "69"):
            factories.ShareFactory(envelope=line, caf_id=caf)
        factories.EnvelopeCorrectionFactory(envelope=line, proposed_by=agents.cnaf)
    waits = {"state": "draft", "prepared_by": agents.second_cnaf, "fictitious": True}
    factories.EnvelopeFactory(fund=Envelope.Fund.PS_MEDIATION, exercice=year + 20, **waits)
    share = Share.objects.get(caf="59", envelope__exercice=year, envelope__fund=Envelope.Fund.ESPACES_RENCONTRE)
    factories.ShareTransferFactory(share=share, proposed_by=agents.cnaf)
    ReferenceValue.objects.create(subject=f"chiffre de {year}", exercice=year, amount=1, source="test")


@pytest.mark.parametrize("role", ["cnaf", "second_cnaf", "responsable"])
def test_the_list_takes_the_same_number_of_queries_for_the_lines_of_one_year_and_of_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries, role
):
    lines_of(agents, 2031)
    client = sign_in(getattr(agents, role))
    with django_assert_max_num_queries(9) as first:
        client.get(URL)
    for year in range(2032, 2037):
        lines_of(agents, year)
    with django_assert_num_queries(len(first.captured_queries)):
        page = client.get(URL)
    assert page.context["list"].page.paginator.count == (19 if role != "responsable" else 18)


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
