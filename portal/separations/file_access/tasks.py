"""What workers do for exceptional openings: write to those who watch over files."""

from celery import shared_task

from portal.separations.file_access import process


@shared_task
def tell_broken_glass() -> None:
    """Each minute, what was opened since."""
    process.tell_broken_glass()
