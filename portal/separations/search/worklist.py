"""What a caseworker is told when nothing waits: search first."""

from django.urls import reverse

from portal.foundation.access.roles import Actor, Role
from portal.foundation.contributions.worklist import NextAction, when_idle


@when_idle(Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL)
def search_first(agent: Actor) -> NextAction:
    """The family that calls is searched before anything is recorded."""
    return NextAction(
        text="Rien n’attend de vous. Quand une famille appelle, cherchez-la d’abord : le portail propose ensuite "
        "d’enregistrer la séparation.",
        url=reverse("separation_search"),
        button="Rechercher, puis enregistrer",
    )
