"""What workers do for neutral signs: write them anew, Caf by Caf."""

from celery import shared_task

from portal.separations.neutral_signs import process
from portal.territory.models import Caf


@shared_task
def refresh_signs() -> None:
    """Each night, for names and birth dates that were corrected since, and keys that were rotated."""
    for caf in Caf.objects.values_list("pk", flat=True):
        process.refresh_signs(caf)
