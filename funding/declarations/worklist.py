"""Declarations that a partner still has to complete and hand in."""

from django.urls import reverse

from funding.declarations.models import Declaration
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import NextAction, TaskLine, task_group, when_idle, work_list


@work_list(Role.PARTENAIRE, order=40)
def to_complete(agent):
    """Drafts, the oldest exercice first."""
    return task_group(
        Declaration.objects.visible_to(agent).for_list().to_complete().order_by("exercice", "pk"),
        _to_complete,
        title="Déclarations à compléter",
        url=reverse("declaration_list", query={"state": Declaration.State.DRAFT}),
        button="Compléter la déclaration",
        nothing="Aucune déclaration en préparation.",
    )


def _to_complete(declaration):
    return TaskLine(
        text=f"{declaration.exercice}, {declaration.get_stage_display()}",
        url=declaration.get_absolute_url(),
        note=str(declaration.service),
        todo=f"Complétez la déclaration {declaration.exercice} ({declaration.get_stage_display()}) de "
        f"{declaration.service}, puis transmettez-la.",
    )


@when_idle(Role.PARTENAIRE)
def see_declarations(agent):
    """A partner without anything to answer may look at what is declared."""
    return NextAction(
        text="Rien n’attend de vous aujourd’hui.", url=reverse("declaration_list"), button="Voir mes déclarations"
    )
