"""Raising an alert, asking to go on after a stop, and what expires; what the limit reads of requests."""

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from portal.accounts.budgets.counting import Consultations, budget_of, consultations_of
from portal.accounts.budgets.guards import LONGEST
from portal.accounts.budgets.models import ALREADY_ASKED, BudgetAlert, BudgetRelease
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry

State = BudgetRelease.State

NOT_STOPPED = "Rien ne vous arrête pour le moment : il n’y a pas de limite à lever."
HOUR = timedelta(hours=1)


def raise_alert(agent: Agent, consultations: Consultations, *, refused: bool = False) -> None:
    """One alert for `agent` and the hour that follows; the one that stands grows with what was counted meanwhile.

    Two requests at once that raise the first one are told apart by the database: one row stays.
    """
    searches, files = len(consultations.searches), len(consultations.files)
    grown = {"searches": Greatest("searches", searches), "files": Greatest("files", files)}
    under_way = BudgetAlert.unscoped.filter(agent=agent, until_at__gt=timezone.now())
    if under_way.update(**grown, refusals=F("refusals") + int(refused)):
        return
    now = timezone.now()
    alert = BudgetAlert(
        agent=agent, caf_id=agent.caf_id, raised_at=now, until_at=now + HOUR, searches=searches, files=files,
        refusals=int(refused),
    )  # fmt: skip
    BudgetAlert.unscoped.bulk_create([alert], ignore_conflicts=True)


def is_released(agent: Agent) -> bool:
    """Whether the stop is released for `agent` now."""
    return BudgetRelease.objects.in_force().filter(agent=agent).exists()


def what_was_asked(agent: Agent) -> dict[str, Any]:
    """What a page shows of requests of `agent`: `asked`, the last one or None, and the words of the button.

    One that waits, or that was answered in the last hours.
    """
    answered = Q(answered_by__isnull=False, answered_at__gt=timezone.now() - LONGEST)
    rows = BudgetRelease.objects.filter(Q(pk__in=BudgetRelease.objects.waiting()) | answered, agent=agent)
    asked = rows.select_related("caf", "answered_by").order_by("-asked_at", "-pk").first()
    return {"asked": asked, "ask_label": BudgetRelease(agent=agent, caf_id=agent.caf_id).button_to_ask}


def is_stopped(agent: Agent) -> bool:
    """Whether the next file or search of `agent` would be refused."""
    return consultations_of(agent).total >= budget_of(agent).stop and not is_released(agent)


def ask_release(*, by: Agent, reason: str = "") -> BudgetRelease:
    """Ask whoever answers for `by` to let them go on; raises `ActionRefused` when nothing stops them, or twice."""
    if consultations_of(by).total < budget_of(by).alert:
        raise ActionRefused(NOT_STOPPED)
    expire_old(BudgetRelease.objects.filter(agent=by).past_term())
    asked = BudgetRelease(agent=by, caf_id=by.caf_id, reason=reason)
    try:
        with transaction.atomic():
            asked.save()
    except IntegrityError as error:
        raise ActionRefused(ALREADY_ASKED) from error
    Entry.objects.record(by=by, action="budget_release:ask", target=asked)
    return asked


def expire_old(rows: Any = None) -> None:
    """End the requests that waited too long; one that somebody answers at the same moment is theirs."""
    for asked in BudgetRelease.objects.past_term() if rows is None else rows:
        with locked(asked):
            if asked.is_past_term:
                asked.state, asked.answered_at = State.EXPIRED, timezone.now()
                asked.save()
                line = {"before": State.ASKED, "after": State.EXPIRED}
                Entry.objects.record(by=None, action="budget_release:expire", target=asked, **line)
