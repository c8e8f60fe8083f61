"""The call for funds: shares exceeded, for the Cnaf and for the manager of the Caf; told on both home pages."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests import factories

URL = reverse("overrun_list")


@pytest.fixture
def exceeded(agents):
    """500 € beyond the share of the Nord, on a line that is not binding."""
    line = factories.EnvelopeFactory(exercice=2031, binding=False, amount=Decimal("100000"))
    share = factories.ShareFactory(envelope=line, amount=Decimal("500"))
    request = factories.FundingRequestFactory(
        space=factories.AgrementFactory().space, exercice=2031, submitted_by=agents.conseiller
    )
    factories.prove(request, by=agents.conseiller)
    request.grant(by=agents.responsable, amount=Decimal("1000"), commitment_reason="ce que dit le budget")
    return share


def test_it_sums_what_is_to_be_called_for(agents, sign_in, exceeded, plain):
    for agent in (agents.cnaf, agents.responsable):
        page = plain(sign_in(agent).get(URL))
        assert "Appel de fonds : 500,00 €." in page and "Nord" in page
    page = plain(sign_in(agents.elsewhere_responsable).get(URL))
    assert "Aucune part n’est dépassée." in page and "Appel de fonds : 500" not in page


def test_both_home_pages_say_it_and_what_is_unspent_as_loudly(agents, sign_in, exceeded, plain):
    for agent in (agents.cnaf, agents.responsable):
        assert "1 part en dépassement : 500,00 € engagés au-delà." in plain(sign_in(agent).get("/"))
    exceeded.envelope.enter(caf=exceeded.caf, amount=Decimal(800), reason="abondement", by=agents.cnaf)
    page = plain(sign_in(agents.responsable).get("/"))
    assert "en dépassement" not in page
    assert "Exercice 2031 : 300,00 € ne sont pas engagés sur votre part." in page
    page = plain(sign_in(agents.cnaf).get("/"))
    assert "Exercice 2031 : 99 000,00 € ne sont pas engagés" in page
