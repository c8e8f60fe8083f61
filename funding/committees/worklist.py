"""Meetings that wait for their minutes, on the home page of the manager."""

from django.urls import reverse
from django.utils import timezone

from funding.committees.models import Meeting
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list


@work_list(Role.RESPONSABLE, order=53)
def minutes_to_attach(agent):
    """Past, and without minutes, the oldest first; nothing at all when there is none."""
    return task_group(
        Meeting.objects.visible_to(agent).without_minutes(timezone.localdate()),
        lambda row: TaskLine(
            text=str(row),
            url=row.get_absolute_url(),
            since=row.held_on,
            todo=f"Joignez le procès-verbal signé : {row}.",
        ),
        title="Procès-verbaux à joindre",
        url=reverse("meeting_list", query={"etat": Meeting.State.PLANNED}),
        button="Ouvrir la réunion",
        nothing="",
    )
