"""What Celery runs for funding: the two yearly recomputes of beat."""

from celery import shared_task
from django.utils import timezone

from funding.declarations.models import Stage
from funding.recompute import process as recompute


@shared_task
def recompute_yearly(stage):
    """Recompute the forecast of the year that opens, or the real of the year that closed, on the Paris calendar."""
    year = timezone.localdate().year
    recompute.start(year - 1 if stage == Stage.REAL else year, stage)
