"""How fast the journal is sealed and verified, and in how much memory: one JSON object.

The lines are inserted by generate_series, one id in eight left out as acts rolled back leave holes. Then comes what
a minute and a night cost once all is sealed, beside many seals of a few lines.
"""

import argparse
import json
import os
import tempfile
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from benchmarks.database import database_of_its_own, peak_mb, timed  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.journal.models import Entry  # noqa: E402
from portal.journal.seals.models import Seal  # noqa: E402
from portal.journal.seals.process import seal_journal  # noqa: E402
from portal.journal.seals.unsealed import waiting_since  # noqa: E402
from portal.journal.verification.models import Verdict  # noqa: E402
from portal.journal.verification.process import verify  # noqa: E402

ROUNDS = 5
FILL = """
    INSERT INTO journal_entry (id, at, action, target_type, target_id, before, after, note, families, ground)
    SELECT n + n / 7, now() - interval '1 hour' + n * interval '3 ms', 'read', 'separations.family', n %% 300000,
        '', '', CASE n %% 5 WHEN 0 THEN 'motif : dossier suivi par un collègue absent' ELSE '' END,
        ARRAY[n %% 300000], 'role'
    FROM generate_series(1, %(lines)s) n
"""
RESTART = "SELECT setval(pg_get_serial_sequence('journal_entry', 'id'), (SELECT max(id) FROM journal_entry))"


def fill(lines):
    """Insert the lines, and let the planner know them."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(FILL, {"lines": lines})
        cursor.execute(RESTART)
        cursor.execute("VACUUM ANALYZE journal_entry")


def minutes(count):
    """So many seals of three lines: what a quiet day leaves."""
    for _ in range(count):
        for _ in range(3):
            Entry.objects.record(by=None, action="read")
        seal_journal()


def a_minute():
    """Seconds to seal three lines."""
    for _ in range(3):
        Entry.objects.record(by=None, action="read")
    return timed(seal_journal)


def verified():
    """Seconds to verify; all must be whole."""
    found = []
    seconds = timed(lambda: found.append(verify()))
    assert found[0].verdict == Verdict.INTACT and found[0].pending == 0, found[0].as_json()
    return seconds


def measure(lines, small_seals):
    """Fill, seal, verify, then again with many small seals; the figures."""
    fill(lines)
    sealing = timed(seal_journal)
    verifying = min(verified() for _ in range(2))
    minutes(small_seals)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return {
        "lines": lines,
        "seal_lines_per_second": round(lines / sealing),
        "verify_lines_per_second": round(lines / verifying),
        "seals": Seal.objects.count(),
        "minute_ms": round(1000 * min(a_minute() for _ in range(ROUNDS)), 1),
        "night_sealing_ms": round(1000 * min(timed(lambda: seal_journal(everywhere=True)) for _ in range(ROUNDS)), 1),
        "home_page_ms": round(1000 * min(timed(waiting_since) for _ in range(ROUNDS)), 1),
        "verify_with_small_seals_seconds": round(verified(), 1),
        "peak_rss_mb": round(peak_mb(), 1),
        "file_kb": round(settings.JOURNAL_SEALS_FILE.stat().st_size / 1024),
    }


def main():
    """Measure on a database made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1_000_000, help="lines of the journal, for example 10000000")
    parser.add_argument("--seals", type=int, default=1_440, help="seals of three lines beside, a day of minutes")
    asked = parser.parse_args()
    with database_of_its_own(), tempfile.TemporaryDirectory() as folder:
        settings.JOURNAL_SEALS_FILE = Path(folder) / "journal" / "seals.jsonl"
        print(json.dumps(measure(asked.lines, asked.seals)))


if __name__ == "__main__":
    main()
