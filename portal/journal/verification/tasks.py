"""What workers do to verify the journal."""

from celery import shared_task

from portal.journal.seals.process import seal_journal
from portal.journal.verification import process


@shared_task
def verify_each_night() -> None:
    """Seal the late lines of every hole, then verify all."""
    seal_journal(everywhere=True)
    process.check()


@shared_task
def verify_for(agent_id: int) -> None:
    """Verify for whoever asked on screen."""
    process.check(by=agent_id)
