"""What an answer may still show of files: past its budget it does not leave, and a page says why and what to do.

The journal is counted before the lines of the answer are written: what was opened in the last hour, and what this
answer opens beside. Two requests at once that each find room may pass the stop by one; a flood does not, since each
line is written before its body leaves. A POST that leads elsewhere shows nothing and is never stopped.

Never stopped, and counted for nothing when they read (`never_stopped` stands above each view): the form of a danger
of a file (`danger_record`), saying it better (`danger_update`) and lifting it (`danger_lift`); they name persons only
to who read the file on the same day. The sheet of a new separation (`separation_create`), where a danger is told too,
is never stopped either: the look-alikes it names are searches, counted and alerted.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from portal.accounts.budgets.caf_settings import ALERT
from portal.accounts.budgets.counting import Consultations, budget_of, consultations_of
from portal.accounts.budgets.forms import AskReleaseForm
from portal.accounts.budgets.process import is_released, raise_alert, what_was_asked
from portal.foundation.access.disclosure import READ, SEARCH, Shown, is_never_stopped, register_limit
from portal.foundation.contributions.urgent_links import urgent_links_of
from portal.foundation.submissions.drafts import MARK, keep_posted
from portal.foundation.submissions.models import Draft
from portal.foundation.text.french import fr_time
from portal.journal.models import Entry
from portal.journal.words import noun_of

TOO_MANY = 429


def within_budget(request: HttpRequest, shown: list[Shown], response: HttpResponseBase) -> HttpResponseBase | None:
    """None when the answer may leave; else what leaves instead. Raises the alert that is due."""
    agent: Any = request.user
    searches = sum(line.act == SEARCH for line in shown)
    opened = {number for line in shown if line.act == READ for number in line.files}
    if not searches and not opened:
        return None
    before = consultations_of(agent)
    after = before.with_more(searches, opened)
    if after.total == before.total or after.total < (ALERT.minimum or 0):
        return None  # opened already in the last hour, or fewer than any Caf may decide
    budget = budget_of(agent)
    stopped = after.total > budget.stop and not is_never_stopped(request) and not is_released(agent)
    if after.total >= budget.alert:
        raise_alert(agent, before if stopped else after, refused=stopped)
    return _refused(request, shown, response, before, budget.stop) if stopped else None


def _refused(
    request: HttpRequest, shown: list[Shown], response: HttpResponseBase, used: Consultations, stop: int
) -> HttpResponseBase:
    """Write that it was refused, keep what was typed, and say what to do."""
    agent: Any = request.user
    Entry.objects.record(by=agent, action="budget:stop", note=_what_was_asked(shown))
    free_at, files = used.falls_below(stop), {number for line in shown if line.act == READ for number in line.files}
    if response.headers.get("Content-Type", "").startswith("application/json"):
        return JsonResponse({"detail": _in_one_sentence(stop, free_at)}, status=TOO_MANY)
    kept = MARK in request.POST and keep_posted(request, Draft.Reason.TYPING)
    context = {
        "stop": stop,
        "used": used.total,
        "free_at": free_at,
        "kept": kept,
        **what_was_asked(agent),
        "form": AskReleaseForm(agent=agent),
        "urgent_links": urgent_links_of(agent, files),
        "back": request.get_full_path() if request.method == "GET" else request.path,
        # What was just done is said; what the page itself had to say is not shown.
        "messages": [message for message in messages.get_messages(request) if message.level == messages.SUCCESS],
    }
    return render(request, "accounts/budgets/stopped.html", context, status=TOO_MANY)


def _in_one_sentence(stop: int, free_at: Any) -> str:
    return (
        f"Plus de {stop} recherches et dossiers ouverts en une heure : rien d’autre ne s’ouvre avant "
        f"{fr_time(free_at)}, à moins que la limite ne soit levée dans le portail."
    )


def _what_was_asked(shown: list[Shown]) -> str:
    """« recherche ; dossier n° 12 »: what was asked for, and was not shown."""
    said = [
        f"{noun_of(line.target._meta.label_lower)} n° {line.target.pk}" if line.target is not None else "recherche"
        for line in shown
        if line.act in (READ, SEARCH)
    ]
    return " ; ".join(said)


register_limit(within_budget)
