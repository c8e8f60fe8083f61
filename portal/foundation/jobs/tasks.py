"""What beat runs for jobs; workers find here what does them too."""

from celery import shared_task

from portal.foundation.jobs import process


@shared_task
def resume_stalled_jobs() -> None:
    """Hand again to the workers what lost messages and dead workers left."""
    process.resume_stalled()


@shared_task
def delete_expired_jobs() -> None:
    """Delete what jobs have kept long enough, and the files that none names."""
    process.delete_expired()
    process.delete_orphan_files()
