"""Nonsense in every field of every page and in every address: a sentence or another page, never an error."""

import re

import pytest
from django.db import transaction

from tests.access_table import TABLE
from tests.test_access import TOGETHER, address, scene  # noqa: F401

NONSENSE = [
    "",
    "\x00",
    "-1",
    "0,001",
    "1e999999",
    "sNaN",
    "999999999999999999999999999999",
    "9999-99-99",
    "0001-01-01",
    "٣",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
    "é🙂" * 5_000,
    "%_\\'\"",
]
# Each field by itself too: one that is refused may hide what another does.
ALONE = ["\x00", "é🙂" * 5_000, "-1"]
FIELD = re.compile(r'<(?:input|select|textarea|button)[^>]* name="([^"]+)"')
KEPT = {"csrfmiddlewaretoken", "draft", "submission_key"}


def fields_of(page):
    """Names of the fields of every form of a page."""
    return sorted(set(FIELD.findall(page)) - KEPT)


@pytest.fixture
def agent_of(agents):
    """The agent who may open what a line of the access table says."""
    return lambda line: getattr(agents, min(line.may))


def attempt(client, method, url, data):
    """Send one request and undo it: the status."""
    with transaction.atomic():
        response = getattr(client, method)(url, data)
        if response.streaming:
            b"".join(response.streaming_content)
        transaction.set_rollback(True)
    return response.status_code


@pytest.mark.parametrize("first", range(0, len(TABLE), TOGETHER), ids=lambda first: TABLE[first].name)
def test_nonsense_is_answered_quietly(first, agent_of, scene, sign_in):  # noqa: F811
    errors = []
    for line in TABLE[first : first + TOGETHER]:
        client, url = sign_in(agent_of(line)), address(line, scene)
        for method, data in tries(client, url):
            status = attempt(client, method, url, data)
            if status >= 500:
                errors.append(f"{method} {url} {str(data)[:80]} answered {status}")
    assert errors == []


def tries(client, url):
    """Nonsense in all the fields of the page at once, by GET and by POST, then in each by itself."""
    with transaction.atomic():
        shown = client.get(url)
        page = "" if shown.streaming or shown.status_code != 200 else shown.content.decode(errors="replace")
        transaction.set_rollback(True)
    names = fields_of(page) or ["q", "page", "sort", "state", "exercice", "name", "amount", "note"]
    for nonsense in NONSENSE:
        for method in ("get", "post"):
            yield method, dict.fromkeys(names, nonsense)
    for name in names:
        for nonsense in ALONE:
            yield "get", {name: nonsense}
