"""Addresses that nobody types by hand: no error page, and never more rows than a page holds."""

import pytest
from django.urls import reverse

from tests.factories import SpaceFactory

ABSURD = ["\0", "a\0b", "0", "-1", "9" * 30, "1e400", "NaN", "é" * 3000]
LISTS = {
    "agent_list": ("administrateur", ["q", "role", "standing", "page"]),
    "journal_list": ("dpo", ["agent", "action", "kind", "number", "since", "until", "page"]),
    "separation_list": ("conseiller", ["annee", "union", "residence", "ordre", "page"]),
    "separation_search": ("conseiller", ["q", "mots"]),
    "referral_list": ("conseiller", ["q", "mots", "state", "service", "page"]),
    "declaration_list": ("cnaf", ["q", "exercice", "stage", "caf", "page", "per_page", "sort"]),
    "funding_request_list": ("cnaf", ["q", "exercice", "state", "page", "per_page", "sort"]),
    "space_list": ("cnaf", ["q", "agreed", "caf", "page", "per_page", "sort"]),
    "national_report": ("cnaf", ["exercice", "indicateur"]),
    "recompute_list": ("cnaf", ["exercice", "stage", "page"]),
    "api_service-list": ("cnaf", ["cursor", "page_size"]),
    "api_referral-list": ("conseiller", ["cursor", "page_size"]),
    "api_national_figures-list": ("cnaf", ["exercice"]),
}


@pytest.mark.parametrize("name", LISTS)
def test_an_absurd_address_is_no_error(agents, sign_in, name):
    role, fields = LISTS[name]
    client = sign_in(getattr(agents, role))
    client.raise_request_exception = False
    asked = [(field, value) for field in fields for value in ABSURD]
    failed = [each for each in asked if client.get(reverse(name), dict([each])).status_code >= 500]
    assert failed == []


def test_the_address_does_not_say_how_many_rows_a_page_holds(agents, sign_in):
    SpaceFactory.create_batch(25)  # beside the two of the cast
    client = sign_in(agents.cnaf)
    for per_page in ("1", "1000"):
        listed = client.get(reverse("space_list"), {"per_page": per_page}).context["list"]
        assert len(listed.page.object_list) == 25
    assert len(client.get(reverse("space_list"), {"page": "2"}).context["list"].page.object_list) == 2
    assert client.get(reverse("space_list"), {"page": "99"}).context["list"].page.number == 2
