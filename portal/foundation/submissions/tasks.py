"""What beat runs for unfinished forms."""

from celery import shared_task

from portal.foundation.submissions.models import Draft


@shared_task
def delete_expired_drafts() -> None:
    """Delete the drafts past their term, and the keys of those that were sent."""
    Draft.unscoped.filter(pk__in=Draft.objects.expired().values("pk")).delete()
