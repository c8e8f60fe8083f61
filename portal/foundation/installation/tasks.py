"""The mark by which one sees that beat gives work and that a worker takes it."""

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from portal.foundation.installation.background import BEAT_SEEN, SILENT_TOO_LONG


@shared_task
def leave_mark() -> None:
    """Keep the moment; it is forgotten by itself."""
    cache.set(BEAT_SEEN, timezone.now().isoformat(), timeout=2 * SILENT_TOO_LONG.total_seconds())
