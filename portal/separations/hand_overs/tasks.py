"""What workers do for hand-overs."""

from celery import shared_task

from portal.separations.hand_overs import process


@shared_task
def move_caseloads() -> None:
    """Give and return the files of every hand-over whose day has come."""
    process.move_due()


@shared_task
def move_caseload(pk: int) -> None:
    """The same for one hand-over, as soon as it was entered or called back."""
    process.move(pk)
