"""What workers and beat do for exports; each task is safe to run twice."""

from django.conf import settings
from django.utils import timezone

from portal.celery import app
from portal.journal.models import Entry
from reports.exports.models import GIVEN_UP_AFTER, ExportJob
from reports.exports.production import produce

ABANDONED_PARTS_AFTER = 24 * 3600


@app.task
def produce_export(pk):
    """Write the file of one export; nothing when it is done or another worker is on it."""
    job = ExportJob.objects.claim(pk)
    if job:
        produce(job)


@app.task
def resume_stalled_exports():
    """Hand again to the workers the exports that a lost message or a killed worker left behind."""
    for job in ExportJob.objects.stalled():
        if job.requested_at < timezone.now() - GIVEN_UP_AFTER:
            job.fail()
        elif ExportJob.objects.requeue(job):
            produce_export.delay(job.pk)


@app.task
def delete_expired_exports():
    """Delete files kept long enough, with a line in the journal, and what killed workers left half written."""
    for job in ExportJob.objects.expired():
        job.expire()
        Entry.objects.record(by=None, action="export:expired", target=job)
    limit = timezone.now().timestamp() - ABANDONED_PARTS_AFTER
    for part in settings.EXPORT_DIR.glob(".*.part"):
        if part.stat().st_mtime < limit:
            part.unlink(missing_ok=True)
