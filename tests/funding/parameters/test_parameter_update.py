"""Correcting a parameter that is not published."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.parameters.models import PriceParameter
from tests import factories


@pytest.fixture
def draft(agents):
    """A draft that the second person of the Cnaf prepared."""
    return factories.ParameterFactory(exercice=2015, prepared_by=agents.second_cnaf)


def save(client, draft, **changes):
    """Post the correction."""
    answers = {
        "prestation": "mediation", "exercice": "2015", "unit_ceiling": "80900,50", "rate": "66",
        "organisation_cap": "", "source": "Circulaire", "version": draft.version,
    }  # fmt: skip
    return client.post(reverse("parameter_update", args=[draft.pk]), answers | changes)


def test_whoever_corrects_a_draft_becomes_the_one_who_prepared_it_and_cannot_publish_it(agents, sign_in, draft):
    client = sign_in(agents.cnaf)
    assert save(client, draft).url == draft.get_absolute_url()
    draft.refresh_from_db()
    assert (draft.unit_ceiling, draft.rate, draft.prepared_by) == (Decimal("80900.50"), Decimal("0.66"), agents.cnaf)
    client.post(reverse("parameter_publish", args=[draft.pk]), {"version": draft.version})
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_a_stale_save_is_refused_and_what_was_typed_is_kept(agents, sign_in, draft):
    client = sign_in(agents.cnaf)
    save(client, draft)
    late = save(client, draft, unit_ceiling="70000", version="1")
    draft.refresh_from_db()
    assert draft.unit_ceiling == Decimal("80900.50")
    text = late.content.decode()
    assert (
        "Vous avez enregistré ces données dans une autre page" in text
        and 'value="70000"' in text
        and "« 80900,50 »" in text
    )


def test_the_page_shows_the_rate_in_percent(agents, sign_in, draft):
    text = sign_in(agents.cnaf).get(reverse("parameter_update", args=[draft.pk])).content.decode()
    assert 'value="75"' in text and 'value="80000,00"' in text


def test_a_published_parameter_is_not_changed(agents, sign_in):
    official = PriceParameter.objects.in_force(prestation="mediation", exercice=2014)
    response = save(sign_in(agents.cnaf), official)
    official.refresh_from_db()
    assert response.request["PATH_INFO"] == official.get_absolute_url() and official.unit_ceiling == Decimal("80223")
