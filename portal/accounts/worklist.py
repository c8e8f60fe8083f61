"""Accounts that were never used, and how many work."""

from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import (
    Figure,
    NextAction,
    TaskLine,
    home_figures,
    task_group,
    when_idle,
    work_list,
)
from portal.foundation.text.french import number


@work_list(Role.ADMINISTRATEUR, order=10)
def never_used(agent):
    """Opened, and never signed in, the latest first."""
    return task_group(
        Agent.objects.visible_to(agent).never_signed_in().with_perimeter().order_by("-date_joined"),
        _never_used,
        title="Comptes jamais utilisés",
        url=reverse("agent_list", query={"standing": "never"}),
        button="Ouvrir le compte",
        nothing="Tous les comptes ouverts ont servi.",
    )


def _never_used(account):
    return TaskLine(
        text=str(account),
        url=reverse("agent_update", args=[account.pk]),
        since=account.date_joined,
        note=f"{account.get_role_display()}, {account.perimeter_label}",
    )


@home_figures(Role.ADMINISTRATEUR, order=10)
def active_accounts(agent):
    """How many accounts open the portal."""
    active = Agent.objects.visible_to(agent).active().count()
    return [
        Figure(value=number(active), label="comptes actifs", url=reverse("agent_list", query={"standing": "active"}))
    ]


@when_idle(Role.ADMINISTRATEUR)
def open_accounts(agent):
    """One account per person who arrives, none for who leaves."""
    return NextAction(
        text="Demandez un compte pour chaque personne qui arrive ; désactivez celui de chaque personne qui part.",
        url=reverse("agent_create"),
        button="Demander l’ouverture d’un compte",
    )
