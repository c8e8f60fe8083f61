"""What a worker does for an export: its file, whole or not at all, by the perimeter that its author still has."""

import hashlib

from portal.foundation.access.perimeter import in_perimeter_of
from portal.foundation.jobs.models import JobLost, JobRefused
from portal.foundation.jobs.process import work_of
from reports.exports.definitions import REPORTS
from reports.exports.models import ExportJob
from reports.exports.production import write_report

NO_LONGER_YOURS = "Cet export ne correspond plus à vos droits ou à votre périmètre d’aujourd’hui."


@work_of(ExportJob)
def produce(job, heartbeat):
    """Write the file of `job` and say so on it."""
    agent, report = job.requested_by, REPORTS.get(job.name)
    if report is None or not agent.is_active or not report.allowed(agent) or job.caf_id != agent.caf_id:
        raise JobRefused(NO_LONGER_YOURS)
    with in_perimeter_of(agent):
        total = report.lines(job.exercice, agent).count()
        heartbeat.progress(0, total)
        rows = write_report(
            report, exercice=job.exercice, agent=agent, format=job.format, path=job.path,
            on_progress=heartbeat.progress,
        )  # fmt: skip
    with job.path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    _end(job, rows, checksum)


def _end(job, rows, checksum):
    """Say that the file stands; one that nobody waits for any more is deleted, another worker’s is left alone."""
    try:
        job.end(total=rows, done=rows, file_name=job.path.name, checksum=checksum)
    except JobLost:
        if not ExportJob.objects.filter(pk=job.pk).under_way().exists():
            job.discard_content()
        raise
