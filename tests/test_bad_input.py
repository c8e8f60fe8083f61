"""Nonsense in every field of every page and in every address: a sentence or another page, never an error."""

import re

import pytest
from django.db import transaction

from tests.access_table import TABLE
from tests.test_access import address, scene  # noqa: F401

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


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
def test_nonsense_is_answered_quietly(line, agent_of, scene, sign_in):  # noqa: F811
    client, url = sign_in(agent_of(line)), address(line, scene)
    shown = client.get(url)
    page = "" if shown.streaming or shown.status_code != 200 else shown.content.decode(errors="replace")
    names = fields_of(page) or ["q", "page", "sort", "state", "exercice", "name", "amount", "note"]
    tries = [dict.fromkeys(names, nonsense) for nonsense in NONSENSE]
    tries += [{name: nonsense} for name in names for nonsense in ALONE]
    for data in tries:
        for method in ("get", "post") if len(data) > 1 else ("get",):
            status = attempt(client, method, url, data)
            assert status < 500, f"{method} {url} {str(data)[:80]} answered {status}"
