"""Forms that the agent began and did not send."""

from django.urls import reverse

from portal.foundation.access.roles import Actor, Role
from portal.foundation.contributions.worklist import TaskGroup, TaskLine, task_group, work_list
from portal.foundation.submissions.models import Draft


@work_list(*Role, order=90)
def unfinished(agent: Actor) -> TaskGroup | None:
    """The agent's own, the latest first; nothing at all when there is none."""
    return task_group(
        Draft.objects.visible_to(agent).open().order_by("-saved_at"),
        _unfinished,
        title="Mes saisies à reprendre",
        url=reverse("draft_list"),
        button="Reprendre",
        nothing="",
    )


def _unfinished(draft: Draft) -> TaskLine:
    return TaskLine(text=str(draft), url=draft.path, since=draft.saved_at, note=draft.get_reason_display())
