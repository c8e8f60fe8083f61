"""Raising an alert, writing a stop, asking to go on after it, and what expires; what the limit reads of these."""

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.lookups import LessThan
from django.utils import timezone

from portal.accounts.budgets.counting import WINDOW, Consultations, budget_of, consultations_of
from portal.accounts.budgets.guards import LONGEST
from portal.accounts.budgets.models import ALREADY_ASKED, BudgetAlert, BudgetRelease
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry

State = BudgetRelease.State

NOT_STOPPED = "Rien ne vous arrête pour le moment : il n’y a pas de limite à lever."
HOUR = timedelta(hours=1)
# What the journal says of an answer that the limit stopped.
STOP = "budget:stop"


def raise_alert(agent: Agent, consultations: Consultations, *, refused: bool = False) -> None:
    """One open alert for `agent` and the hour that follows, which grows with what is counted meanwhile.

    Once it was seen, another is raised by what is news since then. Two requests at once that raise one are told apart
    by the database: one row stays, and counts the refusals of both.
    """
    under_way = BudgetAlert.objects.filter(agent=agent).under_way()
    if _grow(under_way.waiting(), consultations, refused):
        return
    seen = under_way.seen().order_by("-raised_at", "-pk").first()
    if seen is not None and not seen.calls_for_another(consultations.total, refused=refused):
        _grow(under_way.filter(pk=seen.pk), consultations, refused)
        return
    now = timezone.now()
    alert = BudgetAlert(
        agent=agent, caf_id=agent.caf_id, raised_at=now, until_at=now + HOUR,
        searches=len(consultations.searches), files=len(consultations.files),
    )  # fmt: skip
    BudgetAlert.unscoped.bulk_create([alert], ignore_conflicts=True)
    _grow(under_way.waiting(), consultations, refused)


def _grow(rows: Any, consultations: Consultations, refused: bool) -> int:
    """Keep the searches and files of the greater total, as a pair; how many rows there were."""
    is_more: Any = LessThan(F("searches") + F("files"), Value(consultations.total))
    pair = {"searches": len(consultations.searches), "files": len(consultations.files)}
    grown = {
        name: Case(When(is_more, then=Value(much)), default=F(name), output_field=IntegerField())
        for name, much in pair.items()
    }
    return int(rows.update(**grown, refusals=F("refusals") + int(refused)))


def record_stop(agent: Any, *, used: int, more: int, what: str) -> None:
    """Write that an answer was stopped: at how many, how many it would have made, and what was asked for."""
    Entry.objects.record(by=agent, action=STOP, before=str(used), after=str(used + more), note=what)


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
    """Whether what the limit refused `agent` last, in the last hour, would be refused again."""
    lines = Entry.objects.filter(agent=agent.pk, action=STOP, at__gt=timezone.now() - WINDOW)
    line = lines.order_by("-at", "-pk").first()
    if line is None or is_released(agent):
        return False
    more = int(line.after) - int(line.before)
    return consultations_of(agent).total + more > budget_of(agent).stop


def ask_release(*, by: Agent, reason: str = "") -> BudgetRelease:
    """Ask whoever answers for `by` to let them go on; raises `ActionRefused` when nothing stops them, or twice."""
    if not is_stopped(by):
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
