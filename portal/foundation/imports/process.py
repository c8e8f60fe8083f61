"""Imports, from the deposit of a file to its last line: read without changing anything, repaired, applied."""

import hashlib
from itertools import islice
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import DataError, IntegrityError, InternalError, connection, transaction

from portal.foundation.access.perimeter import in_perimeter_of
from portal.foundation.exports.atomic_file import atomic_file
from portal.foundation.imports.assessment import Assessment, assess, mark_duplicates, write_on
from portal.foundation.imports.importer import Importer, perimeter_of
from portal.foundation.imports.models import Import, ImportLine
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.foundation.jobs.models import JobLost, JobRefused
from portal.foundation.spreadsheets.reader import Row, Table, UnreadableFile, read_table
from portal.foundation.text.french import grouped
from portal.foundation.workflow.recorder import record
from portal.foundation.workflow.transitions import ActionRefused

READ_CHUNK, APPLIED_CHUNK, MOST_ROWS = 500, 100, 100_000
Outcome, Result = ImportLine.Outcome, ImportLine.Result

NO_LONGER_YOURS = "Cet import ne correspond plus à vos droits d’aujourd’hui."
FILE_LOST = "Le fichier déposé n’est plus là : déposez-le de nouveau."
NO_LINE = "Le fichier ne contient aucune ligne sous ses intitulés."
TOO_MANY = f"Ce fichier compte plus de {grouped(MOST_ROWS)} lignes : déposez-le en plusieurs fois."
TOO_WIDE = (
    "Cette ligne a plus de cellules que le fichier n’a d’intitulés : un texte manque-t-il de guillemets ? "
    "Vérifiez chaque cellule."
)
NONE_WRITTEN = "Rien n’a été enregistré : ce fichier s’applique en entier ou pas du tout."
NOT_NOW = "Cet import ne se corrige plus : relisez la page mise à jour, ou déposez un autre fichier."
MOVED_ON = "La fiche a changé depuis la vérification : vérifiez-la, puis importez de nouveau cette ligne."
TAKEN = "Une autre personne vient d’enregistrer la même fiche : importez de nouveau cette ligne."
NOT_STORED = (
    "Une valeur de cette ligne ne peut pas être enregistrée : vérifiez chaque cellule, puis importez de nouveau."
)


def deposit(upload: UploadedFile, *, kind: str, by: Any) -> Import:
    """Keep the file for the portal’s account alone, and hand it to a worker."""
    stored_name, digest = uuid4().hex, hashlib.sha256()
    with atomic_file(Import.folder() / stored_name) as part, part.open("wb") as file:
        for chunk in upload.chunks():
            digest.update(chunk)
            file.write(chunk)
    job = Import.objects.create(
        kind=kind,
        requested_by=by,
        perimeter=perimeter_of(by),
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
    """The importer of the job, for its author; `JobRefused` when their rights or perimeter are others by now."""
    if job.importer is None or not job.is_still_its_authors:
        raise JobRefused(NO_LONGER_YOURS)
    return job.importer(job.requested_by)


# Reading ------------------------------------------------------------------------------------------------------------


def read_file(job: Import, importer: Importer, heartbeat: Heartbeat) -> None:
    """Every line of the file with what it would do, written with the end of the reading or not at all."""
    try:
        table = read_table(job.path, lambda cells: sum(map(bool, importer.recognised(cells))))
        names = importer.recognised(table.heading.cells)
        rows = list(islice(table.rows, MOST_ROWS + 1))
    except FileNotFoundError as error:
        raise JobRefused(FILE_LOST) from error
    except UnreadableFile as error:
        raise JobRefused(str(error)) from error
    if missing := importer.missing(names):
        raise JobRefused(f"Colonnes absentes : {', '.join(missing)}. Ajoutez-les à la ligne des intitulés.")
    if not rows:
        raise JobRefused(NO_LINE)
    if len(rows) > MOST_ROWS:
        raise JobRefused(TOO_MANY)
    heartbeat.progress(0, len(rows))
    with in_perimeter_of(importer.agent):
        _write_lines(job, importer, names, rows, heartbeat)
        _judge_whole_file(job, importer)
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
        assessments = assess(importer, [line.cells for line in lines])
        for row, line, found in zip(chunk, lines, assessments, strict=True):
            if any(cell.strip() for cell in row.cells[len(names) :]):
                found.errors.setdefault("", TOO_WIDE)
            write_on(line, found)
        mark_duplicates(lines, seen)
        ImportLine.objects.bulk_create(lines)
        done += len(chunk)
        heartbeat.progress(done)


def _cells(names: list[str], row: Row) -> dict[str, str]:
    """{column: text}; a row shorter than the heading has empty cells at its end, one longer is told apart."""
    padded = [*row.cells, *[""] * (len(names) - len(row.cells))]
    return {name: cell.replace("\x00", "") for name, cell in zip(names, padded, strict=False) if name}


# Repairing ----------------------------------------------------------------------------------------------------------


def repair(line: ImportLine, cells: dict[str, str], importer: Importer) -> Assessment:
    """Take other cells for a line, and say again what it and those of the same identity would do.

    Raises `ActionRefused` once the import is no longer to be checked.
    """
    with transaction.atomic():
        job = Import.objects.select_for_update(of=("self",)).get(pk=line.job_id)
        if not job.is_previewed:
            raise ActionRefused(NOT_NOW)
        (found,) = assess(importer, [cells])
        touched = {key for key in (line.key, found.key) if key}
        line.cells = cells
        write_on(line, found)
        line.save()
        _assess_again(job, importer, touched)
        _judge_whole_file(job, importer)
        job.save(update_fields=["touched_at"])
    return found


def _assess_again(job: Import, importer: Importer, keys: set[str]) -> None:
    lines = list(job.lines.filter(key__in=keys).order_by("number"))
    for line, found in zip(lines, assess(importer, [line.cells for line in lines]), strict=True):
        write_on(line, found)
    mark_duplicates(lines, {})
    ImportLine.objects.bulk_update(lines, ["key", "outcome", "changes", "errors"])


def _judge_whole_file(job: Import, importer: Importer) -> None:
    """Put in error the lines of a whole file that cannot stand together; what was so no longer is, once repaired."""
    if not importer.whole:
        return
    lines = list(job.lines.order_by("number"))
    for line, found in zip(lines, assess(importer, [line.cells for line in lines]), strict=True):
        write_on(line, found)
    mark_duplicates(lines, {})
    sound = [line for line in lines if line.outcome != Outcome.ERROR]
    faults = importer.faults_of_file(sound)
    for line in sound:
        if line.number in faults:
            line.outcome, line.errors = Outcome.ERROR, {"": faults[line.number]}
    ImportLine.objects.bulk_update(lines, ["key", "outcome", "changes", "errors"])


# Applying -----------------------------------------------------------------------------------------------------------


def apply_lines(job: Import, importer: Importer, heartbeat: Heartbeat) -> None:
    """Chunk by chunk, each in one transaction with what it says of its lines: killed, it goes on from there."""
    total = job.lines.count()
    done = total - job.lines.pending().count()
    heartbeat.progress(done, total)
    while applied := _apply_chunk(job, importer):
        done += applied
        heartbeat.progress(done)
    job.end(done=total, total=total)


def _apply_chunk(job: Import, importer: Importer) -> int:
    """The next lines; how many were done. One chunk of a kind at a time: what another import creates is seen here."""
    with in_perimeter_of(importer.agent):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"import {job.kind}"])
        mine = job.own_rows().select_related("requested_by").first()
        if mine is None:
            raise JobLost
        if not mine.is_still_its_authors:
            raise JobRefused(NO_LONGER_YOURS)
        chunk = MOST_ROWS if importer.whole else APPLIED_CHUNK
        lines = list(job.lines.pending().select_for_update(of=("self",))[:chunk])
        for line, found in zip(lines, assess(importer, [line.cells for line in lines], lock=True), strict=True):
            _apply_line(line, found, importer, job)
            if importer.whole and line.result == Result.REFUSED:
                raise JobRefused(f"{NONE_WRITTEN} Ligne {line.number} : {' '.join(line.errors.values())}")
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
    row, is_new = found.row or importer.new_row(), found.row is None
    for column in importer.columns:
        if column.name in found.values and (is_new or column.name in found.changes):
            setattr(row, column.target, found.values[column.name])
    try:
        with transaction.atomic():
            importer.save(row, is_new=is_new, note=f"import n° {job.pk}, ligne {line.number}")
    except ActionRefused as refusal:
        line.result, line.errors = Result.REFUSED, {"": refusal.reason}
    except (DataError, IntegrityError, InternalError) as error:  # the last one is a guard of ours
        line.result = Result.REFUSED
        line.errors = {"": TAKEN if isinstance(error, IntegrityError) else NOT_STORED}
    else:
        line.result = Result.CREATED if is_new else Result.UPDATED
