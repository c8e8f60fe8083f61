"""Handing a declaration in."""

from uuid import uuid4

import pytest
from django.urls import reverse

from funding.declarations.models import Declaration
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def draft(agents):
    """A draft of the partner, whose service has one funded post."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service)
    return factories.DeclarationFactory(service=service, funded_etp=0)


@pytest.fixture
def submit(agents, sign_in, draft):
    """Press the button on the page seen at a version; the message."""
    client = sign_in(agents.partenaire)

    def press(version="1", key=""):
        url = reverse("declaration_submit", args=[draft.pk])
        response = client.post(url, {"version": version, "submission_key": key}, follow=True)
        assert response.request["PATH_INFO"] == draft.get_absolute_url()
        said = [str(message) for message in response.context["messages"]]
        draft.refresh_from_db()
        return " ".join(said)

    return press


def test_it_is_submitted_with_the_funded_etp_of_the_day(agents, submit, draft):
    assert "La déclaration est transmise" in submit()
    assert (draft.state, draft.submitted_by, draft.funded_etp) == ("submitted", agents.partenaire, 1)
    assert Entry.objects.get(action="transition:submit").target_id == draft.pk


def test_a_page_that_is_no_longer_what_was_seen_is_refused(submit, draft):
    Declaration.objects.filter(pk=draft.pk).update(version=2)
    assert "modifiées depuis que vous avez ouvert la page" in submit()
    assert draft.state == "draft"


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_a_page_that_does_not_say_what_was_seen_is_refused(submit, draft, version):
    assert "modifiées depuis" in submit(version=version)
    assert draft.state == "draft"


def test_incoherent_figures_are_refused(submit, draft):
    Declaration.objects.filter(pk=draft.pk).update(actual_etp=0)
    assert "incohérentes" in submit(version="2")
    assert draft.state == "draft"


def test_a_second_time_is_refused_and_a_double_click_is_not_told_off(submit):
    key = str(uuid4())
    submit(key=key)
    assert submit(key=key) in (
        "",
        "La déclaration est transmise. Sa Ps sera calculée au prochain recalcul de la Cnaf.",
    )
    assert "n’est plus possible" in submit()
    assert Entry.objects.filter(action="transition:submit").count() == 1
