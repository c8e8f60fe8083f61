"""What the tests of operators, services and sites share."""

import pytest
from django.urls import reverse

from tests import factories


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""

    def flat(response):
        return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return flat


@pytest.fixture
def look(sign_in, plain):
    """Return the HTML of a page as an agent reads it."""

    def read(agent, url, **query):
        response = sign_in(agent).get(url, query)
        assert response.status_code == 200
        return plain(response)

    return read


@pytest.fixture(params=["service", "space"])
def kind(request, agents):
    """(prefix of the addresses, a service of that kind of the cast’s operator that its partner names)."""
    made = {"service": factories.ServiceFactory, "space": factories.SpaceFactory}[request.param]
    return request.param, made(named_by=agents.partenaire)


@pytest.fixture
def typed():
    """What a manager types for a service of any kind."""
    return {
        "name": "Le Lien",
        "city": "Douai",
        "phone": "0327112233",
        "email": "lien@example.org",
        "hours": "du lundi au jeudi",
        "zone": "arrondissement de Douai",
        "conventional": "on",
    }


@pytest.fixture
def url_of():
    """The address of a step of a service."""

    def url(kind, step):
        prefix, service = kind
        return reverse(f"{prefix}_{step}", args=[service.pk])

    return url
