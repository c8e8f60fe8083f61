"""What workers do for first contacts: write to those who are asked, and to the managers once it is late."""

from celery import shared_task

from portal.separations.first_contacts import process
from portal.territory.models import Caf


@shared_task
def tell_first_contacts() -> None:
    """Each minute, Caf by Caf, what was told since."""
    for caf in _all():
        process.tell_untold(caf)


@shared_task
def escalate_first_contacts() -> None:
    """Each morning, what is late, Caf by Caf."""
    for caf in _all():
        process.escalate_late(caf)


def _all() -> list[str]:
    return list(Caf.objects.values_list("pk", flat=True))
