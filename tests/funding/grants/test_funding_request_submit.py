"""Handing a funding request to the manager."""

from uuid import uuid4

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def draft(agents):
    """A draft of the cast's operator."""
    return factories.FundingRequestFactory(space=factories.SpaceFactory(named_by=agents.partenaire))


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "partenaire"])
def test_a_draft_is_handed_in(agents, sign_in, draft, plain, role):
    agent = getattr(agents, role)
    answer = sign_in(agent).post(reverse("funding_request_submit", args=[draft.pk]), {"version": "1"}, follow=True)
    draft.refresh_from_db()
    assert (draft.state, draft.submitted_by) == ("submitted", agent) and draft.submitted_at
    assert "le responsable départemental de la Caf décide" in plain(answer) and "Transmise à la Caf" in plain(answer)


def test_a_double_click_is_silent_and_a_second_step_is_refused_with_its_reason(agents, sign_in, draft, plain):
    client, url = sign_in(agents.conseiller), reverse("funding_request_submit", args=[draft.pk])
    key = {"submission_key": str(uuid4()), "version": "1"}
    client.post(url, key)
    again = plain(client.post(url, key, follow=True))
    assert "La demande est transmise" in again and "n’est plus possible" not in again
    assert "l’état est maintenant « transmise »" in plain(client.post(url, follow=True))
    assert Entry.objects.filter(action="transition:submit").count() == 1


@pytest.mark.parametrize("version", ["0", "", None])
def test_figures_that_were_not_read_are_not_handed_in(agents, sign_in, draft, plain, version):
    data = {} if version is None else {"version": version}
    page = plain(
        sign_in(agents.conseiller).post(reverse("funding_request_submit", args=[draft.pk]), data, follow=True)
    )
    draft.refresh_from_db()
    assert "relisez-les, puis recommencez" in page and draft.state == "draft"
