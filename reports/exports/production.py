"""Writing the file of a report: the same rows whether the screen, a worker or the command asks."""

import hashlib

import structlog
from django.db import connection, transaction
from django.utils import timezone

from portal.foundation.exports.atomic_file import atomic_file
from portal.foundation.exports.csv_file import copy_csv
from portal.foundation.exports.progress import no_progress
from portal.foundation.exports.xlsx_file import write_xlsx
from portal.foundation.french import fr_datetime
from reports.exports.definitions import REPORTS

log = structlog.get_logger(__name__)


def write_report(report, *, exercice, agent, format, path, caf=None, on_progress=no_progress):
    """Write the rows of `report` that `agent` may see to `path`, whole or not at all; the number of rows."""
    rows = report.lines(exercice, agent, caf)
    with atomic_file(path) as part:
        if format == "csv":
            with part.open("wb") as file:
                return copy_csv(rows, report.columns, file, on_progress)
        facts = about_sheet(report, exercice=exercice, agent=agent, caf=caf)
        return write_xlsx(rows, report.columns, part, about=facts, on_progress=on_progress)


def about_sheet(report, *, exercice, agent, caf=None):
    """What the sheet « À propos » says, as a function of the number of rows."""
    read_at = timezone.now()
    perimeter = f"Caf {caf}" if caf else agent.perimeter_label

    def facts(rows):
        return [
            ("Export", report.title),
            ("Une ligne", report.line),
            ("Exercice", exercice),
            ("Périmètre", perimeter),
            ("Données lues le", fr_datetime(read_at)),
            ("Nombre de lignes", rows),
            ("Demandé par", agent.get_role_display()),
            *report.definitions,
        ]

    return facts


def produce(job):
    """Write the file of a claimed `job` and say so on it; a failure is said on the job too, never raised."""
    agent, report = job.requested_by, REPORTS.get(job.name)
    if report is None or not agent.is_active or not report.allowed(agent) or job.caf_id != agent.caf_id:
        job.fail()
        return
    try:
        with transaction.atomic():
            _write(job, report)
    except Exception:
        log.exception("export_failed", export=job.pk, report=job.name)
        job.fail()


def _write(job, report):
    job.rows_total = report.lines(job.exercice, job.requested_by).count()
    with JobProgress(job) as progress:
        progress.report(0)
        rows = write_report(
            report, exercice=job.exercice, agent=job.requested_by, format=job.format, path=job.path,
            on_progress=progress.report,
        )  # fmt: skip
    with job.path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    job.finish(rows=rows, checksum=checksum)


class JobProgress:
    """Tells how far a job is through a connection of its own, so that pages see it while the rows are being read."""

    def __init__(self, job):
        self.job = job

    def __enter__(self):
        self.connection = connection.copy()
        return self

    def __exit__(self, *error):
        self.connection.close()

    def report(self, rows):
        """`rows` are written; whoever else looks knows at once that the worker is alive."""
        with self.connection.cursor() as cursor:
            cursor.execute(
                "UPDATE reports_exportjob SET rows_total = %s, rows_done = %s, touched_at = now() WHERE id = %s",
                [self.job.rows_total, rows, self.job.pk],
            )
