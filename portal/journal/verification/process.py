"""A whole verification: the chain of seals beside the file of their heads, then the lines that no seal holds."""

import time
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.db import connection

from portal.foundation.text.french import counted
from portal.journal.seals.unsealed import HOLES, bounds
from portal.journal.verification.chain import findings_of, seals_read
from portal.journal.verification.models import Check, Verdict
from portal.journal.verification.outside import OutsideHeads
from portal.journal.verification.report import Finding, Report

log = structlog.get_logger(__name__)

# In no seal: put in by hand when in a hole and dated too long before the last seal, else waiting for the next one.
UNHELD = f"""
    WITH {HOLES},
    unheld AS (
        SELECT line.id, line.at, line.at < %(since)s AS is_by_hand
        FROM hole JOIN journal_entry line ON line.id >= hole.first AND line.id < hole.next
        UNION ALL
        SELECT id, at, id = %(last_key)s FROM journal_entry WHERE id >= CAST(%(beyond)s AS bigint)
    )
    SELECT count(*) FILTER (WHERE NOT is_by_hand), min(at) FILTER (WHERE NOT is_by_hand),
        coalesce((array_agg(id ORDER BY id) FILTER (WHERE is_by_hand))[:%(named)s], '{{}}'),
        count(*) FILTER (WHERE is_by_hand)
    FROM unheld
"""  # noqa: S608 (our own words)
NAMED = 5


def verify(path: Path | None = None) -> Report:
    """Read the whole journal and say what is found; `path` is a copy of the file of heads, or the one in use.

    Writes nothing. Memory does not grow with the number of lines.
    """
    report, before = Report(), None
    with OutsideHeads(path or settings.JOURNAL_SEALS_FILE) as outside:
        for seal in seals_read():
            for finding in (*findings_of(seal, before), *outside.findings_of(seal)):
                report.add(finding)
            report.seals += 1
            report.lines += seal.lines
            before = seal
        for finding in outside.findings_at_the_end(before.number if before else 0):
            report.add(finding)
    _read_unheld(report)
    return report


def check(by: int | None = None) -> Check:
    """Verify, keep what was found, say it in the log when it is not well; `by` is the key of whoever asked."""
    begun = time.monotonic()
    report = verify()
    if report.verdict != Verdict.INTACT:
        log.error("journal_not_intact", verdict=report.verdict.value, found=report.found)
    return Check.objects.create(
        verdict=report.verdict,
        seals=report.seals,
        lines=report.lines,
        findings=report.as_json()["findings"],
        seconds=round(time.monotonic() - begun, 1),
        asked_by_id=by,
    )


def _read_unheld(report: Report) -> None:
    params: dict[str, Any] = bounds().params(named=NAMED)
    with connection.cursor() as cursor:
        cursor.execute(UNHELD, params)
        report.pending, report.pending_since, by_hand, count = cursor.fetchone()
    for line in by_hand:
        sentence = f"Insérée après coup : la ligne n° {line} n’est dans aucun sceau, et de plus récentes y sont."
        report.add(Finding(kind="line_inserted", sentence=sentence, line=line))
    if count > len(by_hand):
        others = f"Et {count - len(by_hand)} autres lignes insérées après coup."
        report.add(Finding(kind="others_inserted", sentence=others))
    if report.pending and not report.seals:
        sentence = f"Aucun sceau n’existe encore : {counted(report.pending, 'ligne')} du journal en attente."
        report.add(Finding(kind="never_sealed", sentence=sentence, verdict=Verdict.UNCHECKED))
