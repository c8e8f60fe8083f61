"""Which committed lines no seal holds yet. Ids are taken before the commit: a lower one may come after a seal.

Keys that seals left out below the highest one sealed are holes: acts that were rolled back, or lines to come. A line
that turns up in a hole is sealed when it is dated within `TOLERATED` of the last seal; an older one was put in by
hand: it is never sealed, and the verification names it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

# No transaction of the portal stays open so long.
TOLERATED = timedelta(days=1)
# Each minute looks for late lines in the holes since this many seals, an hour and a half at least; each night in all.
RECENT_SEALS = 90
FIRST_KEY, LAST_KEY = -(2**63), 2**63 - 1
# A home page need not look further to say since when lines wait.
LOOKED_AT = 10_000

BOUNDS = """
    SELECT coalesce(
            (SELECT upper(ids) FROM journal_seal ORDER BY upper(ids) DESC LIMIT 1), CAST(%(first_key)s AS bigint)
        ),
        (SELECT lower(ids) FROM journal_seal ORDER BY number DESC OFFSET %(recent)s LIMIT 1),
        least(clock_timestamp(), (SELECT sealed_at FROM journal_seal ORDER BY number DESC LIMIT 1)) - %(tolerated)s
"""
# Common table `hole`: keys that no seal holds, from `floor` (NULL: from the first) to before `beyond`, as ranges.
HOLES = """
    hole AS MATERIALIZED (
        SELECT coalesce(lower(keys), CAST(%(first_key)s AS bigint)) AS first, upper(keys) AS next
        FROM unnest(int8multirange(int8range(%(floor)s, CAST(%(beyond)s AS bigint))) - coalesce((
            SELECT range_agg(ids) FROM journal_seal
            WHERE ids && int8multirange(int8range(%(floor)s, CAST(%(beyond)s AS bigint)))
        ), '{}')) keys
    )
"""
# Common tables of the lines to seal, at most `limit` of each: beyond the highest key sealed, and late ones.
UNSEALED = f"""
    {HOLES},
    new_line AS (
        SELECT * FROM journal_entry
        WHERE id >= CAST(%(beyond)s AS bigint) AND id < %(last_key)s ORDER BY id LIMIT %(limit)s
    ),
    late_line AS (
        SELECT line.* FROM hole JOIN journal_entry line ON line.id >= hole.first AND line.id < hole.next
        WHERE line.at >= %(since)s LIMIT %(limit)s
    ),
    unsealed AS (SELECT * FROM new_line UNION ALL SELECT * FROM late_line)
"""  # noqa: S608 (our own words)


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """`beyond` is the key after the highest one sealed; holes are looked at from `floor`, None for all of them.

    `since`: lines of holes older than this were put in by hand; None before the first seal.
    """

    beyond: int
    floor: int | None
    since: datetime | None

    def params(self, **others: Any) -> dict[str, Any]:
        """What `HOLES` and `UNSEALED` want."""
        own = {"beyond": self.beyond, "floor": self.floor, "since": self.since}
        return own | {"first_key": FIRST_KEY, "last_key": LAST_KEY} | others


def bounds(recent: int | None = None) -> Bounds:
    """Where unsealed lines are to be looked for now: in the holes since so many seals (0: the last), or in all."""
    params: dict[str, Any] = {"recent": LAST_KEY if recent is None else recent}
    params |= {"tolerated": TOLERATED, "first_key": FIRST_KEY}
    with connection.cursor() as cursor:
        cursor.execute(BOUNDS, params)
        beyond, floor, since = cursor.fetchone()
    return Bounds(beyond=beyond, floor=floor, since=since)


def waiting_since() -> datetime | None:
    """When the oldest of the lines that wait for the next seal was written; None when none waits."""
    statement = f"WITH {UNSEALED} SELECT min(at) FROM unsealed"  # noqa: S608 (our own words)
    with connection.cursor() as cursor:
        cursor.execute(statement, bounds(RECENT_SEALS).params(limit=LOOKED_AT))
        return cursor.fetchone()[0]
