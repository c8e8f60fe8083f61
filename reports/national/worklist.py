"""What the Cnaf is told when nothing waits: read the figures."""

from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import NextAction, when_idle


@when_idle(Role.CNAF)
def read_the_figures(agent):
    """Where families find help, and where they find none."""
    return NextAction(
        text="Rien n’attend de vous. Lisez où les familles trouvent de l’aide, et où elles n’en trouvent pas.",
        url=reverse("national_report"),
        button="Lire les chiffres nationaux",
    )
