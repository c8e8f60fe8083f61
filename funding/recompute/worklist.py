"""Recompute runs under way."""

from django.urls import reverse

from funding.recompute.models import RecomputeRun
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list


@work_list(Role.CNAF, order=20)
def running(agent):
    """Not ended yet, the latest first."""
    return task_group(
        RecomputeRun.objects.visible_to(agent).under_way().order_by("-pk"),
        lambda run: TaskLine(text=str(run), url=run.get_absolute_url(), since=run.requested_at),
        title="Recalculs en cours",
        url=reverse("recompute_list"),
        button="Suivre le recalcul",
        nothing="Aucun recalcul en cours.",
    )
