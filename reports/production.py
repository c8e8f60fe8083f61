"""Writing the file of a report: the same rows whether the screen, a worker or the command asks."""

import hashlib

import structlog
from django.db import connection, transaction
from django.utils import timezone

from portal.exports import copy_csv, ignore, write_xlsx, written_whole
from portal.templatetags.french import fr_datetime
from reports.exports import REPORTS

log = structlog.get_logger(__name__)


def write_report(report, *, exercice, agent, format, path, caf=None, on_progress=ignore):
    """Write the rows of `report` that `agent` may see to `path`, whole or not at all; the number of rows."""
    rows = report.lines(exercice, agent, caf)
    with written_whole(path) as part:
        if format == "csv":
            with part.open("wb") as file:
                return copy_csv(rows, report.columns, file, on_progress)
        facts = passport(report, exercice=exercice, agent=agent, caf=caf)
        return write_xlsx(rows, report.columns, part, about=facts, on_progress=on_progress)


def passport(report, *, exercice, agent, caf=None):
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
    with Progress(job) as progress:
        progress.tell(0)
        rows = write_report(
            report, exercice=job.exercice, agent=job.requested_by, format=job.format, path=job.path,
            on_progress=progress.tell,
        )  # fmt: skip
    with job.path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    job.finish(rows=rows, checksum=checksum)


class Progress:
    """Tells how far a job is through a connection of its own, so that pages see it while the rows are being read."""

    def __init__(self, job):
        self.job = job

    def __enter__(self):
        self.connection = connection.copy()
        return self

    def __exit__(self, *error):
        self.connection.close()

    def tell(self, rows):
        """`rows` are written; whoever else looks knows at once that the worker is alive."""
        with self.connection.cursor() as cursor:
            cursor.execute(
                "UPDATE reports_exportjob SET rows_total = %s, rows_done = %s, touched_at = now() WHERE id = %s",
                [self.job.rows_total, rows, self.job.pk],
            )
