"""Agréments taken over from a file whose arrêté is still to be joined, in the day of the Caf."""

from django.urls import reverse

from espaces_rencontre.agrements.models import Agrement
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list


@work_list(*CAF_ROLES, order=46)
def proofs_to_join(agent):
    """Nothing at all when none is awaited."""
    return task_group(
        Agrement.objects.visible_to(agent).awaiting_proof().order_by("space__name", "pk"),
        _to_join,
        show=_shown,
        nothing="",
        title="Arrêtés d’agrément à joindre",
        url=reverse("space_list"),
        button="Ouvrir l’agrément",
    )


def _to_join(agrement):
    return TaskLine(
        text=f"{agrement.space}, arrêté {agrement.reference}",
        url=agrement.get_absolute_url(),
        todo=f"{agrement.space} : joignez l’arrêté {agrement.reference} (PDF) à son agrément.",
    )


def _shown(agent):
    return Agrement.objects.visible_to(agent).select_related("space")
