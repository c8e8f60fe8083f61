"""What beat runs for requests about accounts."""

from celery import shared_task

from portal.accounts.changes import process


@shared_task
def expire_account_changes() -> None:
    """End the requests that waited fourteen days."""
    process.expire_old()
