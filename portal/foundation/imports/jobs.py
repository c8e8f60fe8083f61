"""What a worker does for an import: reads its file, then applies its lines once the author has confirmed them."""

from portal.foundation.imports import process
from portal.foundation.imports.models import Import
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.foundation.jobs.process import work_of


@work_of(Import)
def work(job: Import, heartbeat: Heartbeat) -> None:
    """Read the file, or apply its lines."""
    importer = process.importer_for(job)
    if job.confirmed_at:
        process.apply_lines(job, importer, heartbeat)
    else:
        process.read_file(job, importer, heartbeat)
