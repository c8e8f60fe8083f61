"""Stops to release and alerts to look at, on the home pages of those who answer; what the DPO is told."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import counted, fr_time, number

RECENT = timedelta(days=7)


@work_list(Role.RESPONSABLE, Role.ADMINISTRATEUR, order=4)
def releases_to_answer(agent):
    """Somebody is stopped and waits, the longest wait first; nothing at all when nobody is."""
    rows = BudgetRelease.objects.visible_to(agent).answerable_by(agent).order_by("asked_at", "pk")
    return task_group(
        rows,
        lambda row: TaskLine(
            text=str(row.agent),
            url=row.get_absolute_url(),
            since=row.asked_at,
            note=f"depuis {fr_time(row.asked_at)}",
            todo=f"{row.agent} ne peut plus ouvrir de dossier et vous demande de lever la limite.",
        ),
        show=_releases,
        title="Limites de consultation à lever",
        url=reverse("budget_alert_list"),
        button="Lire et répondre",
        nothing="",
    )


def _releases(agent):
    return BudgetRelease.objects.visible_to(agent).for_page()


@work_list(Role.RESPONSABLE, Role.ADMINISTRATEUR, order=9)
def alerts_to_see(agent):
    """Alerts that nobody has seen, the oldest first; nothing at all when there is none."""
    rows = BudgetAlert.objects.visible_to(agent).answerable_by(agent).order_by("raised_at", "pk")
    return _alerts(rows, asks=True)


@work_list(Role.DPO, order=5)
def alerts_of_the_week(agent):
    """Alerts of the last seven days, seen by a manager or not."""
    rows = BudgetAlert.objects.visible_to(agent).filter(raised_at__gt=timezone.now() - RECENT)
    return _alerts(rows.order_by("-raised_at", "-pk"), asks=False)


def _alerts(rows, *, asks):
    return task_group(
        rows,
        lambda row: _line(row, asks),
        show=_shown,
        title="Consultations inhabituelles",
        url=reverse("budget_alert_list"),
        button="Lire l’alerte",
        nothing="",
    )


def _shown(agent):
    return BudgetAlert.objects.visible_to(agent).for_page()


def _line(alert, asks):
    many = f"{counted(alert.searches, 'recherche')} et {counted(alert.files, 'dossier')} en une heure"
    todo = f"{alert.agent} : {number(alert.total)} recherches et dossiers ouverts en une heure." if asks else ""
    note = many if asks else f"{many}, {alert.get_state_display()}"
    return TaskLine(text=str(alert.agent), url=alert.get_absolute_url(), since=alert.raised_at, note=note, todo=todo)
