"""Parameters that another person of the Cnaf still has to publish, and how many exercices have one."""

from django.urls import reverse

from funding.parameters.models import Prestation, PriceParameter
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Figure, TaskLine, home_figures, task_group, work_list
from portal.foundation.text.french import number


@work_list(Role.CNAF, order=10)
def to_publish(agent):
    """Drafts; those that the agent prepared wait for somebody else."""
    return task_group(
        PriceParameter.objects.visible_to(agent).to_publish().order_by("exercice"),
        lambda parameter: _to_publish(parameter, agent),
        title="Barèmes à publier",
        url=reverse("parameter_list"),
        button="Relire et publier",
        nothing="Aucun barème n’attend d’être publié.",
    )


def _to_publish(parameter, agent):
    may_publish = "publish" in parameter.available_steps(agent)
    todo = f"Relisez le {parameter}, préparé par {parameter.prepared_by}, puis publiez-le."
    return TaskLine(
        text=str(parameter),
        url=parameter.get_absolute_url(),
        since=parameter.prepared_at,
        note=f"préparé par {parameter.prepared_by}"
        if may_publish
        else "préparé par vous : une autre personne le publie",
        todo=todo if may_publish else "",
    )


@home_figures(Role.CNAF, order=10)
def exercices_with_a_parameter(agent):
    """How many exercices can be computed."""
    exercices = PriceParameter.objects.visible_to(agent).exercices_in_force(Prestation.MEDIATION)
    return [
        Figure(value=number(len(exercices)), label="exercices ont un barème publié", url=reverse("parameter_list"))
    ]
