"""What beat runs for requests for a release."""

from celery import shared_task

from portal.accounts.budgets import process


@shared_task
def expire_budget_releases() -> None:
    """End the requests that waited for a day."""
    process.expire_old()
