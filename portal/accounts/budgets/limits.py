"""What an answer may still show of files: past its budget it does not leave, and a page says why and what to do.

The journal is counted before the lines of the answer are written: what was opened in the last hour, and what this
answer opens beside. Two requests at once that each find room may pass the stop by one; a flood does not, since each
line is written before its body leaves. A POST that leads elsewhere shows nothing and is never stopped.

Never stopped, and counted for nothing when they read (`never_stopped` stands above each view): the form of a danger
of a file (`danger_record`) and saying it better (`danger_update`); to who did not open the file in the last twelve
hours they name nobody, show nothing of what was told, and do not ask who is threatened. The sheet of a new separation
(`separation_create`), where a danger is told too, is never stopped either: the look-alikes it names are searches,
counted and alerted. Lifting a danger is no emergency: its page is stopped as any other.
"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRefresh

from portal.accounts.budgets.caf_settings import ALERT
from portal.accounts.budgets.counting import budget_of, consultations_of
from portal.accounts.budgets.forms import AskReleaseForm
from portal.accounts.budgets.process import is_released, raise_alert, record_stop, what_was_asked
from portal.foundation.access.disclosure import READ, SEARCH, Shown, is_never_stopped, register_limit
from portal.foundation.contributions.urgent_links import urgent_links_of
from portal.foundation.sessions import is_fragment
from portal.foundation.submissions.drafts import MARK, keep_posted
from portal.foundation.submissions.models import Draft
from portal.foundation.text.french import fr_time
from portal.journal.words import noun_of

TOO_MANY = 429
# The tag of a message that waits for a page that opens.
WAITS = "waits"


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
    if not stopped:
        return None
    record_stop(agent, used=before.total, more=after.total - before.total, what=_what_was_asked(shown))
    free_at = before.room_at(searches, opened, stop=budget.stop)
    return _refused(request, response, budget.stop, before.total, free_at, opened)


def _refused(
    request: HttpRequest, response: HttpResponseBase, stop: int, used: int, free_at: datetime, files: set[int]
) -> HttpResponseBase:
    """Keep what was typed, and say what to do: to a program in one sentence, to a fragment by its whole page."""
    agent: Any = request.user
    if response.headers.get("Content-Type", "").startswith("application/json"):
        return JsonResponse({"detail": _in_one_sentence(stop, free_at)}, status=TOO_MANY)
    if MARK in request.POST:
        keep_posted(request, Draft.Reason.TYPING)
    if is_fragment(request):
        return HttpResponseClientRefresh()
    said, is_undone = _what_was_said(request)
    context = {
        "stop": stop,
        "used": used,
        "free_at": free_at,
        "kept": Draft.objects.visible_to(agent).open().filter(path=request.path).exists(),
        **what_was_asked(agent),
        "form": AskReleaseForm(agent=agent),
        "urgent_links": urgent_links_of(agent, files),
        "back": request.get_full_path() if request.method == "GET" else request.path,
        "messages": said,
        "is_undone": is_undone,
    }
    return render(request, "accounts/budgets/stopped.html", context, status=TOO_MANY)


def _what_was_said(request: HttpRequest) -> tuple[list[Message], bool]:
    """The messages of what was just done, and whether something was asked for that was not done.

    Why it was not may name somebody: these messages wait for the next page that opens. What the page that is replaced
    had to say of itself goes with it.
    """
    said, is_undone = [], False
    for message in list(messages.get_messages(request)):
        if message.level == messages.SUCCESS:
            said.append(message)
        elif message.level >= messages.WARNING:
            is_undone |= message.level == messages.ERROR and message.extra_tags != WAITS
            messages.add_message(request, message.level, message.message, extra_tags=WAITS)
    return said, is_undone


def _in_one_sentence(stop: int, free_at: datetime) -> str:
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
