"""Criteria that another person of the Cnaf still has to publish."""

from django.urls import reverse

from funding.eligibility.models import Criterion
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list


@work_list(Role.CNAF, order=12)
def criteria_to_publish(agent):
    """Drafts; those that the agent prepared wait for somebody else. Nothing at all when there is none."""
    rows = Criterion.objects.visible_to(agent).to_publish()
    return task_group(
        rows.order_by("prepared_at", "pk"),
        lambda criterion: _to_publish(criterion, agent),
        title="Critères à publier",
        url=reverse("criterion_list"),
        button="Relire et publier",
        nothing="",
    )


def _to_publish(criterion, agent):
    may_publish = "publish" in criterion.available_steps(agent)
    return TaskLine(
        text=str(criterion),
        url=criterion.get_absolute_url(),
        since=criterion.prepared_at,
        note="" if may_publish else "préparé par vous : une autre personne le publie",
        todo=f"Relisez le {criterion}, puis publiez-le." if may_publish else "",
    )
