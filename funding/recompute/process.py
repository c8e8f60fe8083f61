"""The yearly recompute: one task per Caf appends the receipts that differ; safe to run twice and to be killed.

A part is one Caf of a run. Its receipts, its counts and `done_at` are written in one transaction, so it happened whole
or not at all; portal/foundation/jobs says who does it and when. See docs/adr/0005-receipts-and-runs.md.
"""

import io
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from json import loads
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from funding.parameters.models import Prestation, PriceParameter
from funding.recompute.models import RecomputePart, RecomputeRun
from funding.rule.ps import MEDIATION, IncoherentInput, Parameter, Result
from portal.accounts.models import Agent
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.journal.models import Entry
from portal.territory.models import Caf

CHUNK = 2000
NAMES = MEDIATION.input_names
# Rows of LOCKED: (id, *inputs). What the rule refused: {id: {field: reason}}.
Rows = Sequence[tuple[Any, ...]]
Refusals = dict[int, dict[str, str]]

# Spelled out so that each row is reached by its key, whatever the statistics say of tables that grow by campaigns.
LOCKED = f"""
    SELECT id, {", ".join(NAMES)} FROM funding_declaration
    WHERE service_id = ANY (ARRAY(SELECT id FROM partners_service WHERE caf_id = %(caf)s AND kind = 'mediation'))
      AND exercice = %(exercice)s AND stage = %(stage)s AND state = 'submitted' AND id > %(after)s
    ORDER BY id LIMIT {CHUNK} FOR UPDATE
"""  # noqa: S608 (our own names)
LAST = """
    SELECT asked.id, last.sequence, last.parameter_id, last.rule_version, last.inputs, last.ps
    FROM unnest(%(declarations)s) AS asked (id) CROSS JOIN LATERAL (
        SELECT * FROM funding_receipt WHERE declaration_id = asked.id ORDER BY sequence DESC LIMIT 1
    ) AS last
"""
APPENDED = """
    COPY funding_receipt (
        declaration_id, sequence, parameter_id, rule_version, inputs, steps, etp, ps, computed_at, run_id
    ) FROM STDIN
"""


# Runs ---------------------------------------------------------------------------------------------------------------


def start(exercice: int, stage: str, by: Agent | None = None, cafs: Collection[str] | None = None) -> RecomputeRun:
    """Open a run and hand its parts to the workers once the transaction commits; the run."""
    with transaction.atomic():
        run = prepare(exercice, stage, by=by, cafs=cafs)
        jobs.queue(run)
    return run


def prepare(exercice: int, stage: str, by: Agent | None = None, cafs: Collection[str] | None = None) -> RecomputeRun:
    """Open a run with one part per Caf: those of the codes `cafs`, or every one. `by` is None for the machine."""
    codes = Caf.objects.values_list("pk", flat=True) if cafs is None else cafs
    with transaction.atomic():
        run = RecomputeRun.objects.create(exercice=exercice, stage=stage, requested_by=by, total=len(codes))
        RecomputePart.objects.bulk_create([RecomputePart(run=run, caf_id=code) for code in codes])
        Entry.objects.record(by=by, action="create", target=run)
        if not run.total:
            run.advance()
    return run


# One part -----------------------------------------------------------------------------------------------------------


def recompute_part(part: RecomputePart, heartbeat: Heartbeat) -> None:
    """Recompute the declarations of one Caf, and count on `part`."""
    counts: Counter[str] = Counter()
    refusals: Refusals = {}
    with connection.cursor() as cursor:
        for rows in _locked_declarations(cursor, part):
            heartbeat.check()
            counts += _recompute(cursor, rows, part.run, refusals)
    part.refusals = refusals
    for name in part.COUNTS:
        setattr(part, name, counts[name])


def _locked_declarations(cursor: Any, part: RecomputePart) -> Iterator[Rows]:
    """Chunks of (id, *inputs), locked until the part is done: whoever saves one waits for us, or we for them."""
    wanted = {"caf": part.caf_id, "exercice": part.run.exercice, "stage": part.run.stage, "after": 0}
    rows: Rows = [()] * CHUNK
    while len(rows) == CHUNK:
        cursor.execute(LOCKED, wanted)
        rows = cursor.fetchall()
        if rows:
            yield rows
            wanted["after"] = rows[-1][0]


def _recompute(cursor: Any, rows: Rows, run: RecomputeRun, refusals: Refusals) -> Counter[str]:
    """Append the receipts of `rows` that differ from their last one; the counts.

    Parameter and last receipts are read after the lock: what a run that went before us wrote is seen.
    """
    parameter = PriceParameter.objects.in_force(prestation=Prestation.MEDIATION, exercice=run.exercice)
    if parameter is None:
        return Counter(examined=len(rows), missing_parameter=len(rows))
    latest = _last_receipts(cursor, [row[0] for row in rows])
    refused: Refusals = {}
    lines = []
    for pk, inputs, result in _computed(rows, parameter.as_rule(), refused):
        sequence, *before = latest.get(pk, (0,))
        kept = [parameter.pk, result.rule, inputs, result.ps]
        if before != kept:
            lines.append((pk, sequence + 1, *kept, result))
    _append(cursor, lines, run)
    refusals |= refused
    unchanged = len(rows) - len(refused) - len(lines)
    return Counter(examined=len(rows), appended=len(lines), unchanged=unchanged, refused=len(refused))


def _computed(rows: Rows, rule: Parameter, refused: Refusals) -> Iterator[tuple[int, dict[str, str], Result]]:
    """(id, inputs as kept, result) of each row; a row that the rule refuses leaves its reasons in `refused`."""
    for pk, *figures in rows:
        try:
            result = MEDIATION.compute(MEDIATION.inputs(**dict(zip(NAMES, figures, strict=True))), rule)
        except IncoherentInput as refusal:
            refused[pk] = refusal.errors
        else:
            yield pk, dict(zip(NAMES, map(str, figures), strict=True)), result


def _last_receipts(cursor: Any, declarations: list[int]) -> dict[int, list[Any]]:
    """By declaration: sequence, parameter, rule, inputs and Ps of the receipt that holds."""
    cursor.execute(LAST, {"declarations": declarations})
    return {
        declaration: [sequence, parameter, rule, loads(inputs), ps]
        for declaration, sequence, parameter, rule, inputs, ps in cursor
    }


def as_json(figures: Mapping[str, str]) -> str:
    """The JSON of {name: figure as plain text}: our own names and decimals hold nothing to escape."""
    return '{"' + '", "'.join([f'{name}": "{text}' for name, text in figures.items()]) + '"}'


def _append(cursor: Any, receipts: Sequence[tuple[Any, ...]], run: RecomputeRun) -> None:
    """COPY the receipts in: keys, checks and triggers hold as ever. Figures and fixed words need no escape."""
    tail = f"{timezone.now().isoformat()}\t{run.pk}\n"
    lines = [
        f"{pk}\t{sequence}\t{parameter}\t{rule}\t{as_json(inputs)}\t{as_json(result.texts())}"
        f"\t{result.values['etp']}\t{ps}\t{tail}"
        for pk, sequence, parameter, rule, inputs, ps, result in receipts
    ]
    if lines:
        with connection.wrap_database_errors:
            cursor.copy_expert(APPENDED, io.StringIO("".join(lines)))
