"""What Celery runs for funding: the parts of a recompute, their resumption, and the two yearly runs of beat."""

from celery import shared_task
from django.utils import timezone

from funding.declarations.models import Stage
from funding.recompute import process as recompute


@shared_task
def resume_stalled_runs():
    """Queue again what a lost worker left undone."""
    recompute.resume_stalled()


@shared_task
def recompute_yearly(stage):
    """Recompute the forecast of the year that opens, or the real of the year that closed, on the Paris calendar."""
    year = timezone.localdate().year
    recompute.start(year - 1 if stage == Stage.REAL else year, stage)
