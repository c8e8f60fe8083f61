"""What the tests of accounts share: signing in by the real form."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import PASSWORD


@pytest.fixture
def by_the_form():
    """Sign in as a person does; the client and the answer."""

    def sign(agent, password=PASSWORD, client=None, **query):
        client = client or Client()
        url = reverse("account_login", query=query or None)
        return client, client.post(url, {"login": agent.email, "password": password})

    return sign
