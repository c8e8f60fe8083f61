"""What beat runs for accounts."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def delete_ended_sessions():
    """Delete sessions that ended: one may still hold what somebody was typing about a family."""
    call_command("clearsessions")
