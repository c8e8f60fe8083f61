"""What beat runs for files of agrément."""

from celery import shared_task
from django.utils import timezone

from espaces_rencontre.agrement_decisions import process


@shared_task
def record_tacit_agrements() -> int:
    """Record what silence granted by the eve."""
    return process.record_tacit_agrements(timezone.localdate())
