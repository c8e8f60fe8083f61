"""Amendments that wait for their signature, in the day of the managers."""

from django.urls import reverse

from mediation.amendments.models import ConventionAmendment
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list


@work_list(Role.RESPONSABLE, order=24)
def amendments_to_sign(agent):
    """The oldest first; nothing at all when there is none."""
    return task_group(
        ConventionAmendment.objects.visible_to(agent).prepared().for_page().order_by("pk"),
        _line,
        title="Avenants à signer",
        url=reverse("convention_list"),
        button="Lire l’avenant",
        nothing="",
    )


def _line(amendment):
    service = amendment.convention.service
    return TaskLine(
        text=f"{service}, {amendment}",
        url=amendment.get_absolute_url(),
        note=" ; ".join(amendment.changes_in_words),
        todo=f"{service} : enregistrez la signature de l’{amendment}, ou abandonnez-le.",
    )
