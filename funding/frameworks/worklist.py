"""Conventions-cadres near their end, and signatures to record, on the home pages of those who keep them."""

from django.urls import reverse
from django.utils import timezone

from funding.frameworks.models import Framework
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date


@work_list(Role.RESPONSABLE, Role.CNAF, order=52)
def frameworks_ending(agent):
    """Over within six months, the first to end first; nothing at all when there is none."""
    rows = Framework.objects.visible_to(agent).kept_by(agent).ending(timezone.localdate())
    return task_group(
        rows,
        lambda row: TaskLine(
            text=row.title,
            url=row.get_absolute_url(),
            note=f"jusqu’au {fr_date(row.until)}",
            todo=f"La {row} s’arrête le {fr_date(row.until)} : préparez la suivante.",
        ),
        show=_shown,
        title="Conventions-cadres à renouveler",
        url=reverse("framework_list", query={"moment": "finissent"}),
        button="Ouvrir la convention-cadre",
        nothing="",
    )


def _shown(agent):
    return Framework.objects.visible_to(agent).select_related("caf")
