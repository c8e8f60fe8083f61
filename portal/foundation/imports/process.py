"""Imports, from the deposit of a file to its last line: read without changing anything, repaired, applied."""

import hashlib
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from portal.foundation.exports.atomic_file import atomic_file
from portal.foundation.imports.assessment import Assessment, assess, mark_duplicates, write_on
from portal.foundation.imports.importer import IMPORTERS, Importer
from portal.foundation.imports.models import Import, ImportLine
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.foundation.jobs.models import JobLost, JobRefused
from portal.foundation.spreadsheets.reader import Row, Table, UnreadableFile, read_table
from portal.foundation.workflow.recorder import record

READ_CHUNK, APPLIED_CHUNK = 500, 100
Outcome, Result = ImportLine.Outcome, ImportLine.Result

NO_LONGER_YOURS = "Cet import ne correspond plus à vos droits d’aujourd’hui."
FILE_LOST = "Le fichier déposé n’est plus là : déposez-le de nouveau."
NO_LINE = "Le fichier ne contient aucune ligne sous ses intitulés."
MOVED_ON = "La fiche a changé depuis la vérification : vérifiez-la, puis importez de nouveau cette ligne."
REFUSED_BY_DATABASE = "Une autre personne vient d’enregistrer la même fiche : importez de nouveau cette ligne."


def deposit(upload: UploadedFile, *, kind: str, by: Any) -> Import:
    """Keep the file for the portal’s account alone, and hand it to a worker."""
    stored_name, digest = uuid4().hex, hashlib.sha256()
    with atomic_file(Path(settings.IMPORT_DIR) / stored_name) as part, part.open("wb") as file:
        for chunk in upload.chunks():
            digest.update(chunk)
            file.write(chunk)
    job = Import.objects.create(
        kind=kind,
        requested_by=by,
        stored_name=stored_name,
        checksum=digest.hexdigest(),
        file_name=(upload.name or "")[-150:],
    )
    record(by=by, action="import", target=job, note=kind)
    jobs.queue(job)
    return job


def apply(job: Import, *, by: Any) -> None:
    """Hand to a worker what the author has seen; raises `ActionRefused`."""
    with transaction.atomic():
        job.apply(by=by)
        jobs.queue(job)


def importer_for(job: Import) -> Importer:
    """The importer of the job, for the rights and the perimeter that its author has today; or `JobRefused`."""
    importer, agent = IMPORTERS.get(job.kind), job.requested_by
    if importer is None or agent is None or not agent.is_active or not importer.allowed(agent):
        raise JobRefused(NO_LONGER_YOURS)
    return importer(agent)


@jobs.work_of(Import)
def work(job: Import, heartbeat: Heartbeat) -> None:
    """Read the file, or apply its lines once the author has confirmed them."""
    importer = importer_for(job)
    if job.confirmed_at:
        _apply_lines(job, importer, heartbeat)
    else:
        _read_file(job, importer, heartbeat)


# Reading ------------------------------------------------------------------------------------------------------------


def _read_file(job: Import, importer: Importer, heartbeat: Heartbeat) -> None:
    """Every line of the file with what it would do, written with the end of the reading or not at all."""
    try:
        table = read_table(job.path, lambda cells: sum(map(bool, importer.recognised(cells))))
        names = importer.recognised(table.heading.cells)
        rows = list(table.rows)
    except FileNotFoundError as error:
        raise JobRefused(FILE_LOST) from error
    except UnreadableFile as error:
        raise JobRefused(str(error)) from error
    if missing := importer.missing(names):
        raise JobRefused(f"Colonnes absentes : {', '.join(missing)}. Ajoutez-les à la ligne des intitulés.")
    if not rows:
        raise JobRefused(NO_LINE)
    heartbeat.progress(0, len(rows))
    with transaction.atomic():
        _write_lines(job, importer, names, rows, heartbeat)
        job.end(Import.State.PREVIEWED, finished_at=None, done=len(rows), total=len(rows), **_told(table, names))


def _told(table: Table, names: list[str]) -> dict[str, Any]:
    heading = [words[:200] for words in table.heading.cells]
    return {
        "heading": heading, "columns": names, "sheet": table.sheet[:100],
        "other_sheets": [name[:100] for name in table.other_sheets],
    }  # fmt: skip


def _write_lines(job: Import, importer: Importer, names: list[str], rows: list[Row], heartbeat: Heartbeat) -> None:
    seen: dict[str, int] = {}
    left, done = iter(rows), 0
    while chunk := list(islice(left, READ_CHUNK)):
        lines = [ImportLine(job=job, number=row.number, cells=_cells(names, row)) for row in chunk]
        for line, found in zip(lines, assess(importer, [line.cells for line in lines]), strict=True):
            write_on(line, found)
        mark_duplicates(lines, seen)
        ImportLine.objects.bulk_create(lines)
        done += len(chunk)
        heartbeat.progress(done)


def _cells(names: list[str], row: Row) -> dict[str, str]:
    """{column: text}; a row shorter than the heading has empty cells at its end."""
    padded = [*row.cells, *[""] * (len(names) - len(row.cells))]
    return {name: cell.replace("\x00", "") for name, cell in zip(names, padded, strict=False) if name}


# Repairing ----------------------------------------------------------------------------------------------------------


def repair(line: ImportLine, cells: dict[str, str], importer: Importer) -> Assessment:
    """Take other cells for a line, and say again what it and those of the same identity would do."""
    with transaction.atomic():
        job = Import.objects.select_for_update(of=("self",)).get(pk=line.job_id)
        (found,) = assess(importer, [cells])
        if not job.is_previewed:
            return found
        touched = {key for key in (line.key, found.key) if key}
        line.cells, line.repaired_at = cells, timezone.now()
        write_on(line, found)
        line.save()
        _assess_again(job, importer, touched)
        job.save(update_fields=["touched_at"])
    return found


def _assess_again(job: Import, importer: Importer, keys: set[str]) -> None:
    lines = list(job.lines.filter(key__in=keys).order_by("number"))
    for line, found in zip(lines, assess(importer, [line.cells for line in lines]), strict=True):
        write_on(line, found)
    mark_duplicates(lines, {})
    ImportLine.objects.bulk_update(lines, ["key", "outcome", "changes", "errors"])


# Applying -----------------------------------------------------------------------------------------------------------


def _apply_lines(job: Import, importer: Importer, heartbeat: Heartbeat) -> None:
    """Chunk by chunk, each in one transaction with what it says of its lines: killed, it goes on from there."""
    total = job.lines.count()
    heartbeat.progress(total - job.lines.pending().count(), total)
    while _apply_chunk(job, importer):
        heartbeat.progress(total - job.lines.pending().count())
    job.end(done=total, total=total)


def _apply_chunk(job: Import, importer: Importer) -> int:
    """The next lines; how many were done. One chunk of a kind at a time: what another import creates is seen here."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"import {job.kind}"])
        if not job.own_rows().exists():
            raise JobLost
        lines = list(job.lines.pending().select_for_update(of=("self",))[:APPLIED_CHUNK])
        for line, found in zip(lines, assess(importer, [line.cells for line in lines], lock=True), strict=True):
            _apply_line(line, found, importer, job)
        ImportLine.objects.bulk_update(lines, ["result", "errors"])
    return len(lines)


def _apply_line(line: ImportLine, found: Assessment, importer: Importer, job: Import) -> None:
    if line.outcome == Outcome.ERROR:
        line.result = Result.REFUSED
    elif found.outcome == Outcome.KNOWN:
        line.result = Result.UNCHANGED
    elif found.errors:
        line.result, line.errors = Result.REFUSED, found.errors
    elif found.outcome != line.outcome or found.changes != line.changes:
        line.result, line.errors = Result.REFUSED, {"": MOVED_ON}
    else:
        _save(line, found, importer, job)


def _save(line: ImportLine, found: Assessment, importer: Importer, job: Import) -> None:
    row, is_new = found.row or importer.model(), found.row is None
    for column in importer.columns:
        if column.name in found.values and (is_new or column.name in found.changes):
            setattr(row, column.target, found.values[column.name])
    try:
        with transaction.atomic():
            row.save()
            action = "create" if is_new else "update"
            record(by=job.requested_by, action=action, target=row, note=f"import n° {job.pk}, ligne {line.number}")
    except IntegrityError:
        line.result, line.errors = Result.REFUSED, {"": REFUSED_BY_DATABASE}
    else:
        line.result = Result.CREATED if is_new else Result.UPDATED
