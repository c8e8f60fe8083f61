"""Files that are ready to be taken."""

from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date
from reports.exports.models import ExportJob


@work_list(Role.CNAF, order=30)
def ready(agent):
    """The agent's own, the latest first."""
    return task_group(
        ExportJob.objects.visible_to(agent).done().order_by("-pk"),
        _ready,
        title="Mes exports prêts",
        url=reverse("export_list"),
        button="Télécharger",
        nothing="Aucun export prêt : demandez-en un depuis les chiffres nationaux.",
    )


def _ready(job):
    note = f"gardé jusqu’au {fr_date(job.expires_on)}"
    return TaskLine(text=job.title, url=job.get_absolute_url(), since=job.finished_at, note=note)
