"""The seals read in their order: is each itself, does it follow the one before, are its lines as they were.

Digests are made again by PostgreSQL, seal by seal: neither lines nor digests travel, so millions take little memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from portal.foundation.text.french import fr_datetime
from portal.journal.seals.digests import LINE_BYTES, LINE_COLUMNS, head_digest, line_digest_of_any_version
from portal.journal.seals.unsealed import TOLERATED
from portal.journal.verification.models import Verdict
from portal.journal.verification.report import Finding

SEALS_PER_QUERY = 200
NONE_BEFORE = "00" * 32
# Lines named in one seal; the others are counted.
NAMED = 5

SEALS = """
    SELECT seal.number, seal.version, seal.lines, seal.sealed_at, encode(seal.previous, 'hex'),
        encode(seal.digest, 'hex'), HEAD_DIGEST = seal.digest,
        found.digests IS NOT DISTINCT FROM seal.digests, found.oldest
    FROM journal_seal seal CROSS JOIN LATERAL (
        SELECT string_agg(LINE_DIGEST, ''::bytea ORDER BY line.id) AS digests,
            min(line.at) AS oldest
        FROM unnest(seal.ids) keys JOIN journal_entry line ON line.id >= lower(keys) AND line.id < upper(keys)
    ) found
    WHERE seal.number > %(after)s ORDER BY seal.number LIMIT %(limit)s
"""
LINES = """
    WITH key AS (
        SELECT id, %(bytes)s * (row_number() OVER (ORDER BY id) - 1)::int + 1 AS place
        FROM journal_seal seal, unnest(seal.ids) keys, generate_series(lower(keys), upper(keys) - 1) id
        WHERE seal.number = %(number)s
    )
    SELECT key.id, line.id IS NOT NULL
    FROM journal_seal seal CROSS JOIN key LEFT JOIN journal_entry line ON line.id = key.id
    WHERE seal.number = %(number)s
        AND LINE_DIGEST IS DISTINCT FROM
            substr(seal.digests, key.place, %(bytes)s)
    ORDER BY key.id
"""
BACKDATED = """
    SELECT line.id FROM journal_seal seal, unnest(seal.ids) keys, journal_entry line
    WHERE seal.number = %(number)s AND line.id >= lower(keys) AND line.id < upper(keys) AND line.at < %(since)s
    ORDER BY line.id LIMIT 1
"""


@dataclass(frozen=True, kw_only=True)
class SealRead:
    """A seal as it stands: `is_itself` when its digest is of its columns, `is_whole` when its lines have theirs."""

    number: int
    version: int
    lines: int
    sealed_at: datetime
    previous: str
    digest: str
    is_itself: bool
    is_whole: bool
    oldest: datetime | None


def seals_read() -> Iterator[SealRead]:
    """Every seal in its order; those written meanwhile included."""
    after = -(2**63)
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            # The planner expects millions of lines in a seal: compiling the query would take longer than running it.
            cursor.execute("SET LOCAL jit = off")
            cursor.execute(_with_digests(SEALS), {"after": after, "limit": SEALS_PER_QUERY})
            rows = cursor.fetchall()
        for row in rows:
            yield SealRead(**dict(zip(SealRead.__dataclass_fields__, row, strict=True)))
        if not rows:
            return
        after = rows[-1][0]


def _with_digests(statement: str) -> str:
    """The statement, its digests written out: of a head, and of a line whatever the version of its seal."""
    of_line = line_digest_of_any_version("seal.version", "line")
    return statement.replace("HEAD_DIGEST", head_digest("seal")).replace("LINE_DIGEST", of_line)


def findings_of(seal: SealRead, before: SealRead | None) -> Iterator[Finding]:
    """What is wrong with `seal`, the one `before` given."""
    yield from _links(seal, before)
    if not seal.is_itself:
        yield Finding(
            kind="seal_changed",
            sentence=f"Le sceau n° {seal.number} a été modifié ou renuméroté : ses lignes ne sont plus garanties.",
            seal=seal.number,
        )
    elif seal.version not in LINE_COLUMNS:
        yield Finding(
            kind="version_unknown",
            sentence=f"Le sceau n° {seal.number} est d’une version inconnue de ce programme : mettez-le à jour.",
            verdict=Verdict.UNCHECKED,
            seal=seal.number,
        )
    elif not seal.is_whole:
        yield from _broken_lines(seal)
    if before and seal.oldest and seal.oldest < before.sealed_at - TOLERATED:
        yield _backdated(seal, before.sealed_at - TOLERATED)


def _links(seal: SealRead, before: SealRead | None) -> Iterator[Finding]:
    expected = before.number + 1 if before else 1
    if seal.number != expected:
        last = seal.number - 1
        gone = f"Le sceau n° {expected} manque" if last == expected else f"Les sceaux n° {expected} à {last} manquent"
        yield Finding(kind="seal_missing", sentence=f"{gone}.", seal=expected)
    elif seal.previous != (before.digest if before else NONE_BEFORE):
        yield Finding(
            kind="chain_broken",
            sentence=f"Le sceau n° {seal.number} n’est pas la suite du précédent : la chaîne est rompue.",
            seal=seal.number,
        )
    if before and seal.sealed_at < before.sealed_at:
        yield Finding(
            kind="clock_set_back",
            sentence=f"Le sceau n° {seal.number} est daté d’avant le précédent : l’horloge de la base a reculé.",
            verdict=None,
            seal=seal.number,
        )


def _broken_lines(seal: SealRead) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(_with_digests(LINES), {"number": seal.number, "bytes": LINE_BYTES})
        for place, (line, is_there) in enumerate(cursor):
            if place < NAMED:
                yield _broken_line(seal, line, is_there=is_there)
        others = cursor.rowcount - NAMED
    if others > 0:
        yield Finding(
            kind="others_broken",
            sentence=f"Et {others} autres lignes du sceau n° {seal.number} ont été changées ou retirées.",
            seal=seal.number,
        )


def _broken_line(seal: SealRead, line: int, *, is_there: bool) -> Finding:
    closed = f"la ligne n° {line}, scellée le {fr_datetime(seal.sealed_at)} (sceau n° {seal.number})"
    if is_there:
        return Finding(kind="line_changed", sentence=f"Changée : {closed}.", seal=seal.number, line=line)
    return Finding(kind="line_removed", sentence=f"Retirée : {closed}.", seal=seal.number, line=line)


def _backdated(seal: SealRead, since: datetime) -> Finding:
    with connection.cursor() as cursor:
        cursor.execute(BACKDATED, {"number": seal.number, "since": since})
        (line,) = cursor.fetchone()
    return Finding(
        kind="line_backdated",
        sentence=f"La ligne n° {line} (sceau n° {seal.number}) est datée de plus d’un jour avant le sceau précédent : "
        "antidatée, ou écrite par une machine mal réglée.",
        verdict=None,
        seal=seal.number,
        line=line,
    )
