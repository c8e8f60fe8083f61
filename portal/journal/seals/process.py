"""Sealing the journal: what was committed and no seal holds yet goes into the next one, by one worker at a time."""

import structlog
from django.db import connection, transaction

from portal.journal.seals import heads
from portal.journal.seals.digests import current_version, line_digest
from portal.journal.seals.models import FileState
from portal.journal.seals.unsealed import RECENT_SEALS, UNSEALED, bounds

LINES_PER_SEAL = 50_000
# The key of the advisory lock under which seals and heads are written.
LOCK = 20_141_206

log = structlog.get_logger(__name__)

SEAL = f"""
    WITH {UNSEALED},
    picked AS MATERIALIZED (SELECT * FROM unsealed ORDER BY id LIMIT %(limit)s),
    digested AS (SELECT line.id, LINE_DIGEST AS digest FROM picked line)
    INSERT INTO journal_seal (version, ids, lines, digests)
    SELECT %(version)s, range_agg(int8range(id, id, '[]')), count(*), string_agg(digest, ''::bytea ORDER BY id)
    FROM digested HAVING count(*) > 0 RETURNING lines
"""  # noqa: S608 (our own words)


def seal_journal(*, everywhere: bool = False) -> int:
    """Seal what no seal holds yet, then write the heads that the file outside lacks; the number of lines sealed.

    `everywhere` looks for late lines in every hole, as each night. A worker that finds another at it does nothing.
    """
    sealed = lines = _seal_chunk(None if everywhere else RECENT_SEALS)
    while lines == LINES_PER_SEAL:
        # Late lines were found with the first chunk: looking at every hole again would cost more than the lines.
        lines = _seal_chunk(0)
        sealed += lines
    write_heads()
    return sealed


# The head leaves the house after the commit, never before.
@transaction.atomic(durable=True)
def _seal_chunk(recent: int | None) -> int:
    if not _alone():
        return 0
    version = current_version()
    params = bounds(recent).params(limit=LINES_PER_SEAL, version=version)
    with connection.cursor() as cursor:
        cursor.execute(SEAL.replace("LINE_DIGEST", line_digest(version, "line")), params)
        (lines,) = cursor.fetchone() or (0,)
    return lines


@transaction.atomic(durable=True)
def write_heads() -> None:
    """Append to the file the heads that it lacks, those of a worker that died before included; note a fault."""
    if not _alone():
        return
    try:
        heads.append_missing()
    except heads.FileFault as fault:
        log.error("journal_heads_not_written", error=fault.reason)
        FileState.objects.note(fault.sentence)
    else:
        FileState.objects.note("")


def _alone() -> bool:
    """Whether no other worker seals now; the next one has to wait for the end of this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return cursor.fetchone()[0]
