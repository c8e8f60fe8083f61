"""What waits on the files one follows, or follows for a colleague who is away; what the manager must see to."""

from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import CASEWORKER_ROLES, Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.families.home_lines import shown
from portal.separations.families.models import Family
from portal.separations.replacements.models import stands_for


def listed(**query):
    """The address of the list of followed files, narrowed."""
    return reverse("family_list", query=query)


@work_list(*CASEWORKER_ROLES, order=5)
@work_list(Role.RESPONSABLE, order=15)
def my_next_steps(agent):
    """What is to be done by the agent, or by whom they replace; the first due first."""
    families = Family.objects.visible_to(agent).waiting_for(stands_for(agent))
    return task_group(
        families.order_by("due_on", "pk"),
        lambda family: _my_step(family, agent),
        show=shown,
        reads=("parents", "next_steps"),
        title="Mes prochaines étapes",
        url=listed(etape="mine"),
        button="Ouvrir le dossier",
        nothing="Aucune étape n’est écrite pour vous.",
    )


def _my_step(family, agent):
    who, step = f"Dossier {family.reference}, {family.surnames}", family.next_step
    if step is None:  # done by a colleague since the pile was read
        return _file(family, "")
    replaced = "" if step.for_agent_id == agent.pk else " (en remplacement)"
    is_due = step.due_on <= timezone.localdate()
    return TaskLine(
        text=step.what,
        url=family.get_absolute_url(),
        since=step.due_on,
        note=f"{who}{replaced}",
        late=step.is_late,
        todo=f"{who} : {step.what} ({step.term_in_words})." if is_due else "",
    )


@work_list(*CASEWORKER_ROLES, order=35)
def without_next_step(agent):
    """Files the agent follows and on which nothing is said of what comes next, the oldest first."""
    families = Family.objects.visible_to(agent).without_next_step().followed_by(stands_for(agent))
    return task_group(
        families.order_by("pk"),
        lambda family: _file(family, f"Écrivez la prochaine étape du dossier {family.reference}, {family.surnames}."),
        show=shown,
        reads=("parents",),
        title="Mes dossiers sans prochaine étape",
        url=listed(etape="none"),
        button="Ouvrir le dossier",
        nothing="Chaque dossier que vous suivez a sa prochaine étape.",
    )


@work_list(Role.RESPONSABLE, order=25)
def without_referent(agent):
    """Open files that nobody follows, or whose référent left; the first due first."""
    families = Family.objects.visible_to(agent).without_referent()
    return task_group(
        families.order_by("due_on", "pk"),
        lambda family: _file(family, f"Confiez le dossier {family.reference} à un agent : personne ne le suit."),
        show=shown,
        reads=("parents",),
        title="Dossiers sans référent",
        url=listed(sans="oui"),
        button="Ouvrir le dossier",
        nothing="Chaque dossier ouvert a un référent.",
    )


@work_list(Role.RESPONSABLE, order=30)
def late_steps(agent):
    """Steps of the Caf whose day is past, the latest first."""
    return task_group(
        Family.objects.visible_to(agent).late().order_by("due_on", "pk"),
        _late_step,
        show=shown,
        reads=("parents",),
        title="Étapes en retard",
        url=listed(etape="late"),
        button="Ouvrir le dossier",
        nothing="Aucune étape n’est en retard.",
    )


def _late_step(family):
    return TaskLine(
        text=f"{family.reference}, {family.surnames}",
        url=family.get_absolute_url(),
        since=family.due_on,
        note=f"pour {family.step_for}",
        late=True,
    )


def _file(family, todo):
    return TaskLine(
        text=f"{family.reference}, {family.surnames}",
        url=family.get_absolute_url(),
        since=family.opened_at,
        note="ouvert",
        todo=todo,
    )
