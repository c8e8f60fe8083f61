"""What beat does for exports besides their jobs."""

from celery import shared_task
from django.conf import settings
from django.utils import timezone

ABANDONED_PARTS_AFTER = 24 * 3600


@shared_task
def delete_abandoned_parts():
    """Delete what killed workers left half written."""
    limit = timezone.now().timestamp() - ABANDONED_PARTS_AFTER
    for part in settings.EXPORT_DIR.glob(".*.part"):
        if part.stat().st_mtime < limit:
            part.unlink(missing_ok=True)
