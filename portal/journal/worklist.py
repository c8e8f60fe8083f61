"""What was read, searched and exported over the last day, for the DPO."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Figure, NextAction, home_figures, when_idle
from portal.foundation.text.french import number
from portal.journal.models import Entry

WATCHED = (("read", "lectures de dossiers"), ("search", "recherches"), ("export", "exports"))


@home_figures(Role.DPO, order=10)
def last_day(agent):
    """How many acts of each watched kind, in twenty-four hours."""
    since = timezone.now() - timedelta(days=1)
    entries = Entry.objects.visible_to(agent).filter(at__gte=since)
    return [
        Figure(
            value=number(entries.matching(action=kind).count()),
            label=f"{words}, en 24 heures",
            url=reverse("journal_list", query={"action": kind}),
        )
        for kind, words in WATCHED
    ]


@when_idle(Role.DPO)
def read_the_journal(agent):
    """The journal is what a DPO opens first."""
    return NextAction(
        text="Le journal dit qui a lu, cherché, modifié ou exporté quoi.",
        url=reverse("journal_list"),
        button="Lire le journal des accès",
    )
