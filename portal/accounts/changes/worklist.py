"""Requests about accounts on the home pages: those to answer, and what the DPO sees of them."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.accounts.changes.models import AccountChange
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Figure, TaskLine, home_figures, task_group, work_list
from portal.foundation.text.french import fr_date, number
from portal.journal.models import Entry


@work_list(Role.ADMINISTRATEUR, Role.RESPONSABLE, order=8)
def changes_to_answer(agent):
    """Those that wait for the agent, the longest wait first; nothing at all when there is none."""
    rows = AccountChange.objects.visible_to(agent).answerable_by(agent).select_related("caf", "operator")
    return task_group(
        rows.order_by("asked_at", "pk"),
        lambda row: TaskLine(
            text=row.about,
            url=row.get_absolute_url(),
            since=row.asked_at,
            note=f"{row.get_kind_display()}, {row.get_role_display()}, expire le {fr_date(row.expires_at)}",
            todo=f"Une demande attend votre réponse : {row.get_kind_display()}, {row.about}.",
        ),
        title="Demandes sur les comptes à confirmer ou à refuser",
        url=reverse("agent_change_list", query={"a_moi": "1"}),
        button="Lire et répondre",
        nothing="",
    )


@home_figures(Role.DPO, order=20)
def changes_of_the_day(agent):
    """How many accounts were opened, changed, opened again or closed, in twenty-four hours."""
    since = timezone.now() - timedelta(days=1)
    done = Entry.objects.visible_to(agent).filter(at__gte=since).matching(action="account").count()
    url = reverse("journal_list", query={"action": "account"})
    return [Figure(value=number(done), label="changements de comptes, en 24 heures", url=url)]
