"""What beat runs for forms, unfinished or handled."""

from celery import shared_task
from django.utils import timezone

from portal.foundation.submissions.models import DRAFT_TERM, Draft, Submission


@shared_task
def delete_expired_drafts() -> None:
    """Delete the drafts past their term, with the keys of those that were sent and of the forms handled."""
    Draft.unscoped.filter(pk__in=Draft.objects.expired().values("pk")).delete()
    Submission.unscoped.filter(at__lte=timezone.now() - DRAFT_TERM).delete()
