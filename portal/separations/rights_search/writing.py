"""The rows of a batch as the night reads and writes them: some thousands at once, by three statements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.db import connection

from portal.separations.rights.models import FoundRight

# An agent who examines a right of the file at the same moment wrote the row first: theirs stays.
INSERTED = """
    INSERT INTO separations_foundright
        (caf_id, family_id, parent_id, code, because, until_on, facts, since_on, facts_on, state, outcome,
         outcome_reason)
    SELECT %(caf)s, new.family, new.parent, new.code, new.because, new.until_on, new.facts, %(today)s, %(today)s,
        'found', '', ''
    FROM unnest(
        %(family)s::bigint[], %(parent)s::bigint[], %(code)s::text[], %(because)s::text[], %(until_on)s::date[],
        %(facts)s::bigint[]
    ) AS new (family, parent, code, because, until_on, facts)
    ON CONFLICT (parent_id, code) WHERE state IN ('found', 'examined') DO NOTHING
"""
UPDATED = """
    UPDATE separations_foundright AS kept SET
        because = new.because, until_on = new.until_on, facts = new.facts,
        facts_on = CASE WHEN kept.facts = new.facts THEN kept.facts_on ELSE %(today)s END
    FROM unnest(
        %(pk)s::bigint[], %(because)s::text[], %(until_on)s::date[], %(facts)s::bigint[]
    ) AS new (id, because, until_on, facts)
    WHERE kept.id = new.id AND kept.state = 'found'
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Live:
    """A row that stands: what the last night, or an agent, left of a right."""

    pk: int
    parent: int
    code: str
    because: str
    until_on: date | None
    facts: int
    is_examined: bool

    @classmethod
    def read(cls, caf: str, families: Sequence[int]) -> Iterable[Self]:
        """Those of these files."""
        rows = FoundRight.objects.live().filter(caf=caf, family__in=families).order_by()
        for pk, parent, code, because, until_on, facts, state in rows.values_list(
            "pk", "parent", "code", "because", "until_on", "facts", "state"
        ):
            yield cls(
                pk=pk, parent=parent, code=code, because=because, until_on=until_on, facts=facts,
                is_examined=state == FoundRight.State.EXAMINED,
            )  # fmt: skip

    @property
    def key(self) -> tuple[int, str]:
        """What it is one of: a parent has a right once."""
        return self.parent, self.code

    def says(self, right: Any) -> bool:
        """Whether nothing of `right` differs."""
        return (self.because, self.until_on, self.facts) == (right.because, right.until_on, right.facts)


def insert(caf: str, rights: Sequence[Any], today: date) -> int:
    """Write rights found for the first time; how many."""
    if not rights:
        return 0
    columns = {name: [getattr(right, name) for right in rights] for name in ("family", "parent", "code", "because")}
    dates = {"until_on": [right.until_on for right in rights], "facts": [right.facts for right in rights]}
    return _written(INSERTED, {"caf": caf, "today": today} | columns | dates)


def update(changed: Sequence[tuple[Live, Any]], today: date) -> int:
    """Write what changed of rights that nobody examined; how many. One that somebody examines now is left to them."""
    if not changed:
        return 0
    columns = {name: [getattr(right, name) for _, right in changed] for name in ("because", "until_on", "facts")}
    return _written(UPDATED, {"today": today, "pk": [row.pk for row, _ in changed]} | columns)


def end(rows: Sequence[Live], today: date) -> int:
    """End rights that the facts do not give any more, in the state in which they were read; how many."""
    ended = 0
    for is_examined, state in ((False, FoundRight.State.FOUND), (True, FoundRight.State.EXAMINED)):
        keys = [row.pk for row in rows if row.is_examined == is_examined]
        if keys:
            over = FoundRight.objects.filter(pk__in=keys, state=state)
            ended += over.update(state=FoundRight.State.ENDED, ended_on=today)
    return ended


def _written(statement: str, values: dict[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)
