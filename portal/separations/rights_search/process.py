"""The night over the caseload: open files read in batches, judged by the rule of the file page, differences written.

A part is some files of one Caf: one transaction in the perimeter of that Caf, with its counts and its `done_at`, so it
happened whole or not at all (`foundation/jobs` says who does it and when). The memory is that of one batch. Nothing is
decided in SQL but which files are open: what a file gives is said by `rights_of`, as on its page.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.journal.models import Entry
from portal.separations.families.models import Family, Parent
from portal.separations.rights.asf.cases import AsfRow
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights.parent_facts import FileRows, asf_rows, facts_of, rights_of
from portal.separations.rights.rule.facts_read import digests_of
from portal.separations.rights_search.models import RightsPart, RightsRun
from portal.separations.rights_search.writing import Live, end, insert, update
from portal.territory.models import Caf

PART = 2000  # files: some seconds of work, which a killed worker loses at most
BATCH = 250  # files in memory at once


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A right that the facts of a parent give today; `facts`: their digest."""

    family: int
    parent: int
    code: str
    because: str
    until_on: date | None
    facts: int

    @property
    def key(self) -> tuple[int, str]:
        """What it is one of: a parent has a right once."""
        return self.parent, self.code


# Runs ---------------------------------------------------------------------------------------------------------------


def start(by: Agent | None = None, cafs: Collection[str] | None = None) -> RightsRun:
    """Open a run and hand its parts to the workers once the transaction commits; the run."""
    with transaction.atomic():
        run = prepare(by=by, cafs=cafs)
        jobs.queue(run)
    return run


def prepare(by: Agent | None = None, cafs: Collection[str] | None = None) -> RightsRun:
    """Open a run with its parts: those of the codes `cafs`, or of every Caf. `by` is None for the night."""
    codes = sorted(Caf.objects.values_list("pk", flat=True) if cafs is None else cafs)
    with transaction.atomic():
        run: RightsRun = RightsRun.objects.create(requested_by=by, caf_id=by.caf_id if by else None)
        for code in codes:
            made = [RightsPart(run=run, caf_id=code, after=after, until=until) for after, until in _slices(code)]
            RightsPart.objects.bulk_create(made)
            run.total += len(made)
        run.save(update_fields=["total"])
        Entry.objects.record(by=by, action="create", target=run)
        if not run.total:
            run.advance()
    return run


def _slices(code: str) -> Iterator[tuple[int, int | None]]:
    """(after, until) of as many parts as the open files of a Caf make: one at least, the last one without an end.

    What is between two open files belongs to a part as well: the rights of those that closed end there.
    """
    with in_perimeter_of_caf(code):
        keys = Family.unscoped.filter(pk__in=_open(code)).order_by("pk").values_list("pk", flat=True)
        ends = list(islice(keys.iterator(chunk_size=10_000), PART - 1, None, PART))
    yield from zip([0, *ends], [*ends, None], strict=True)


def _open(code: str) -> QuerySet[Family]:
    return Family.objects.open().filter(caf=code)


# One part -----------------------------------------------------------------------------------------------------------


def search_part(part: RightsPart, heartbeat: Heartbeat) -> None:
    """Search the rights of the files of `part`, and count on it."""
    today = timezone.localdate()
    figures = asf_rows(today)
    with in_perimeter_of_caf(part.caf_id):
        keys = _files(part)
        for first in range(0, len(keys), BATCH):
            heartbeat.check()
            batch = keys[first : first + BATCH]
            found = [right for family in read_files(batch) for right in judged(family, today, figures)]
            _write(part, batch, found, today)
        part.ended += _end_of_closed(part, keys, today)
    part.files = len(keys)


def _files(part: RightsPart) -> list[int]:
    rows = _open(part.caf_id).filter(pk__gt=part.after)
    rows = rows if part.until is None else rows.filter(pk__lte=part.until)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def read_files(keys: Sequence[int]) -> Iterable[Family]:
    """The files in the order of their keys, with all that the rule reads, in a constant number of queries."""
    procedures = Procedure.objects.standing()
    openings = AsfOpening.objects.standing()
    return (
        Family.objects.filter(pk__in=keys)
        .select_related("caf")
        .prefetch_related("children", "separations__residences", "reconciliations")
        .prefetch_related("parents", Prefetch("parents__asf_openings", openings))
        .prefetch_related(Prefetch("procedures", procedures))
        .order_by("pk")
    )


def judged(family: Family, on: date, figures: Sequence[AsfRow]) -> Iterator[Found]:
    """What the page of the file shows to examine for each parent, but what names a danger: it is kept nowhere."""
    parents = [parent for parent in family.both_parents if parent]
    openings = tuple(row for parent in parents for row in parent.asf_openings.all())
    rows = FileRows(procedures=tuple(family.procedures.all()), openings=openings)
    for parent in parents:
        yield from _of_parent(parent, on, rows, figures)


def _of_parent(parent: Parent, on: date, rows: FileRows, figures: Sequence[AsfRow]) -> Iterator[Found]:
    facts = facts_of(parent, on, rows)
    rights = [right for right in rights_of(facts, parent, figures) if not right.is_confidential]
    digests = digests_of(facts, [right.code for right in rights])
    for right in rights:
        yield Found(
            family=parent.family_id,
            parent=parent.pk,
            code=right.code.value,
            because=right.because.value,
            until_on=right.until,
            facts=digests[right.code],
        )


def _write(part: RightsPart, keys: Sequence[int], found: Sequence[Found], today: date) -> None:
    """Write what differs from the night before: new, changed, gone, and examined of other facts than today's."""
    before = {row.key: row for row in Live.read(part.caf_id, keys)}
    given = {right.key for right in found}
    new, changed, over = [], [], [row for key, row in before.items() if key not in given]
    for right in found:
        row = before.get(right.key)
        if row is not None and row.is_examined and row.facts != right.facts:
            over.append(row)
            row = None
        if row is None:
            new.append(right)
        elif not row.is_examined and not row.says(right):
            changed.append((row, right))
    part.ended += end(over, today)
    part.written += insert(part.caf_id, new, today) + update(changed, today)
    part.found += len(found)


def _end_of_closed(part: RightsPart, keys: Sequence[int], today: date) -> int:
    """End the rights of files that are not open any more."""
    rows = FoundRight.objects.live().filter(caf=part.caf_id, family__gt=part.after)
    rows = rows if part.until is None else rows.filter(family__lte=part.until)
    return rows.exclude(family__in=keys).update(state=FoundRight.State.ENDED, ended_on=today)
