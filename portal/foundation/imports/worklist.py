"""Imports that wait for their author."""

from typing import Any

from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskGroup, TaskLine, task_group, work_list
from portal.foundation.imports.models import Import


@work_list(Role.RESPONSABLE, Role.CNAF, Role.ADMINISTRATEUR, order=60)
def to_check(agent: Any) -> TaskGroup:
    """Read and not applied yet, the longest wait first."""
    return task_group(
        Import.objects.visible_to(agent).waiting().order_by("pk"),
        lambda job: TaskLine(text=job.title, url=job.get_absolute_url(), since=job.touched_at),
        title="Mes imports à vérifier",
        url=reverse("import_list"),
        button="Vérifier l’import",
        nothing="Aucun import à vérifier.",
    )
