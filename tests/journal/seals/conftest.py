"""Lines to seal, and what somebody who owns the tables may do to them."""

import pytest
from django.db import connection

from portal.journal.models import Entry


@pytest.fixture
def write():
    """Append so many lines to the journal; their keys."""

    def written(count=1, **facts):
        return [Entry.objects.record(**{"by": None, "action": "read"} | facts).pk for _ in range(count)]

    return written


@pytest.fixture
def as_owner():
    """Run a statement as whoever owns the tables can: with their triggers switched off."""

    def run(statement, params=()):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for word in ("DISABLE", None, "ENABLE"):
                if word is None:
                    cursor.execute(statement, params)
                    continue
                for table in ("journal_entry", "journal_seal"):
                    cursor.execute(f"ALTER TABLE {table} {word} TRIGGER USER")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")

    return run
