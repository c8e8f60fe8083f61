"""Files of agrément that wait to be deposited, in the day of partners."""

from django.urls import reverse

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list

State = AgrementFile.State


@work_list(Role.PARTENAIRE, order=52)
def files_to_deposit(agent):
    """Prepared, and not handed to the préfecture; nothing at all when there is none."""
    return task_group(
        AgrementFile.objects.visible_to(agent).filter(state=State.DRAFT).order_by("pk"),
        _to_deposit,
        show=_shown,
        nothing="",
        title="Dossiers d’agrément à déposer",
        url=reverse("agrement_file_list", query={"state": State.DRAFT}),
        button="Ouvrir le dossier",
    )


def _to_deposit(row):
    return TaskLine(
        text=f"n° {row.pk}, {row.space}",
        url=row.get_absolute_url(),
        todo=f"{row.space} : déposez le dossier d’agrément à la préfecture, puis notez son dépôt.",
    )


def _shown(agent):
    return AgrementFile.objects.visible_to(agent).select_related("space")
