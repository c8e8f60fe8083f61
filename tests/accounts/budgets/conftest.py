"""What the tests of budgets share: an hour of lines in the journal, and a clock that can go on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.accounts.budgets.process import record_stop
from portal.journal.models import Entry

# No file of the tests has such a number.
FIRST_NUMBER = 900_000


@pytest.fixture
def used():
    """Write as many openings of other files, and searches, in the last hour of an agent."""

    def write(agent, files=0, searches=0):
        lines = [Entry(agent=agent, action="read", families=[FIRST_NUMBER + number]) for number in range(files)]
        lines += [Entry(agent=agent, action="search") for _ in range(searches)]
        Entry.objects.bulk_create(lines)

    return write


@pytest.fixture
def stopped(used):
    """Let an agent reach the stop, and be refused one file more."""

    def write(agent):
        used(agent, files=120)
        record_stop(agent, used=120, more=1, what="dossier n° 1")

    return write


@pytest.fixture
def later(monkeypatch):
    """Let the clock go on by so much, from now on."""
    now, gone = timezone.now, [timedelta()]
    monkeypatch.setattr(timezone, "now", lambda: now() + gone[0])

    def go_on(**much):
        gone[0] += timedelta(**much)

    return go_on


def flat(response):
    """The HTML of an answer with plain spaces, its lines joined."""
    text = response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")
    return " ".join(text.split())
