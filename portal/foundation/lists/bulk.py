"""One step taken on several rows of a list: tried first, then done, each row said by itself.

The trial takes the very step on each row and rolls everything back, so that what it says is what would happen: state,
permission, consents, constraints and triggers of the database included. An act that needs an answer (to whom?) has
a form (`ListPage(act_forms=…)`), filled in beside the choice of the act and carried from the trial to the act.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from portal.foundation.lists.list_page import ListPage
from portal.foundation.lists.outcomes import OutcomeTable
from portal.foundation.text.french import counted, fr_datetime
from portal.foundation.workflow.transitions import ActionRefused, locked

MOST = 200
NOTHING_CHOSEN = "Cochez d’abord des lignes de la liste, puis choisissez ce qu’il faut faire."
TOO_MANY = f"On agit sur {MOST} lignes au plus à la fois : resserrez les filtres, puis recommencez."
SINCE = "Refusée alors, possible maintenant : recommencez depuis la liste."
MOVED_ON = "Cette ligne a changé depuis la vérification : relisez-la, puis recommencez."
LONGEST_KEY = 18


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the step did, or would do, to one row, as it was `seen`; `refusal` says why nothing.

    `detail` is what one must have read before acting, when the row says it (`at_a_glance`).
    """

    row: Any
    before: str
    after: str
    detail: str = ""
    seen: str = ""
    refusal: str = ""

    @property
    def disclosed_files(self) -> Iterable[int]:
        """What the row discloses."""
        return getattr(self.row, "disclosed_files", ())


# The step, row by row ---------------------------------------------------------------------------------------------


def take_step(
    rows: Iterable[Any],
    step: str,
    *,
    by: Any,
    seen: Mapping[int, str] | None = None,
    answers: Mapping[str, Any] | None = None,
) -> list[Outcome]:
    """Take `step` on each row in a savepoint of its own: what is refused leaves the others done.

    `answers` are given to the step. `seen` is {key: what the trial saw of the row}, as `seen_of` says it: a row that
    is another by now is refused.
    """
    details = {"by": by} | dict(answers or {})
    return [_taken(row, step, details, None if seen is None else seen.get(row.pk, "")) for row in rows]


def try_step(rows: Iterable[Any], step: str, *, by: Any, answers: Mapping[str, Any] | None = None) -> list[Outcome]:
    """What `take_step` would do: everything is rolled back, and nothing leaves the house."""
    with transaction.atomic():
        outcomes = take_step(rows, step, by=by, answers=answers)
        transaction.set_rollback(True)
    return outcomes


def seen_of(row: Any) -> str:
    """What tells that a row changed since the trial."""
    return str(row.seen_as)


def _taken(row: Any, step: str, details: dict[str, Any], seen: str | None) -> Outcome:
    before, shown, detail, refusal = row.standing, seen_of(row), getattr(row, "at_a_glance", ""), ""
    try:
        with locked(row):
            if seen not in (None, seen_of(row)):
                raise ActionRefused(MOVED_ON)
            getattr(row, step)(**details)
            # What the database checks at the end of a transaction: here, so that one row does not undo the others.
            connection.check_constraints()
    except ActionRefused as refused:
        refusal = refused.reason
    after = "" if refusal else row.standing
    return Outcome(row=row, before=before, after=after, detail=detail, seen=shown, refusal=refusal)


# The pages --------------------------------------------------------------------------------------------------------


def bulk_act(request: HttpRequest, listed: ListPage, *, back: str) -> HttpResponse:
    """Answer the address of the acts of `listed`: the trial (GET), the act (POST), then what was done.

    `back` is the name of the list's address. A row that the agent may not see is not found.
    """
    asked = request.POST if request.method == "POST" else request.GET
    if request.method == "GET" and "step" not in asked:
        return _last_result(request, listed, back)
    words = listed.act_words(asked.get("step", ""))
    rows = _chosen(listed, asked) if words else []
    if not rows or len(rows) > MOST:
        messages.error(request, TOO_MANY if rows else NOTHING_CHOSEN)
        return redirect(_list_address(listed, back))
    step = asked["step"]
    form = listed.act_form(step, asked)
    if form is not None and not form.is_valid() and request.method == "GET":
        return _answer_again(request, listed, form, back=back, words=words, step=step)
    if form is not None and not form.is_valid():
        messages.error(request, " ".join(sentence for errors in form.errors.values() for sentence in errors))
        return redirect(_list_address(listed, back))
    answers = form.cleaned_data if form is not None else {}
    if request.method == "GET":
        outcomes = try_step(rows, step, by=request.user, answers=answers)
        return _page(request, listed, outcomes, back=back, words=words, step=step, carried=_carried(form))
    seen = dict(_key_and_seen(text) for text in asked.getlist("row"))
    outcomes = take_step(rows, step, by=request.user, seen=seen, answers=answers)
    _keep_result(request, listed, step, outcomes, _carried(form))
    return redirect(f"{request.path}{listed.query}")


def _answer_again(request: HttpRequest, listed: ListPage, form: Any, *, back: str, **context: Any) -> HttpResponse:
    """The answers that the act asks for, to be corrected; the rows stay chosen."""
    every, chosen = request.GET.get("every", ""), request.GET.getlist("row")
    context |= {"list": listed, "form": form, "back_url": _list_address(listed, back)}
    context |= {"every": every, "chosen": [] if every else chosen}
    return render(request, "foundation/lists/bulk_answers.html", context)


def _carried(form: Any) -> list[tuple[str, str]]:
    """(name, what was typed) of each answer of the form of an act."""
    return [(field.html_name, str(field.data or "")) for field in form] if form is not None else []


def _chosen(listed: ListPage, asked: Any) -> list[Any]:
    """The rows ticked, or every row of the list, in the order of their keys: two agents rarely wait crosswise."""
    if asked.get("every"):
        return sorted(listed.rows[: MOST + 1], key=lambda row: row.pk)
    keys = {key for key, _ in map(_key_and_seen, asked.getlist("row")) if key}
    found = listed.visible.in_bulk(sorted(keys)[: MOST + 1])
    if len(found) < min(len(keys), MOST + 1):
        raise Http404
    return [found[key] for key in sorted(found)]


def _key_and_seen(text: str) -> tuple[int, str]:
    """The key of a row and what the trial saw of it, from « 12:draft.3 »; 0 for what is no key."""
    key, _, seen = text.partition(":")
    return (int(key) if key.isdecimal() and len(key) <= LONGEST_KEY else 0), seen


def _keep_result(
    request: HttpRequest, listed: ListPage, step: str, outcomes: list[Outcome], carried: list[tuple[str, str]]
) -> None:
    """Keep in the session what was done: keys and states. Reasons may name people: they are found again when shown."""
    lines = [[each.row.pk, each.before, each.after] for each in outcomes]
    kept = {"step": step, "at": timezone.now().timestamp(), "lines": lines, "answers": carried}
    request.session[_key(listed)] = kept


def _last_result(request: HttpRequest, listed: ListPage, back: str) -> HttpResponse:
    kept = request.session.get(_key(listed))
    if kept is None:
        return redirect(_list_address(listed, back))
    rows = listed.visible.in_bulk([line[0] for line in kept["lines"]])
    refused = [rows[pk] for pk, _, after in kept["lines"] if pk in rows and not after]
    form = listed.act_form(kept["step"], dict(kept.get("answers", [])))
    answers = form.cleaned_data if form is not None and form.is_valid() else {}
    again = try_step(refused, kept["step"], by=request.user, answers=answers) if form is None or answers else []
    reasons = dict.fromkeys([row.pk for row in refused], SINCE) | {
        each.row.pk: each.refusal or SINCE for each in again
    }
    outcomes = [
        Outcome(
            row=rows[pk],
            before=before,
            after=after,
            detail=getattr(rows[pk], "at_a_glance", ""),
            refusal="" if after else reasons[pk],
        )
        for pk, before, after in kept["lines"]
        if pk in rows
    ]
    at = datetime.fromtimestamp(kept["at"], tz=timezone.get_current_timezone())
    words = listed.act_words(kept["step"])
    return _page(request, listed, outcomes, back=back, words=words, done_at=fr_datetime(at))


def _list_address(listed: ListPage, back: str) -> str:
    """The address of the list, narrowed and sorted as it was left."""
    return f"{reverse(back)}{listed.query}"


def _key(listed: ListPage) -> str:
    return f"bulk:{listed.table.list_name}"


def _page(
    request: HttpRequest, listed: ListPage, outcomes: list[Outcome], *, back: str, **context: Any
) -> HttpResponse:
    noun = listed.table.noun
    done = [outcome for outcome in outcomes if not outcome.refusal]
    context |= {
        "list": listed,
        "back_url": _list_address(listed, back),
        "outcomes": ListPage(request, outcomes, OutcomeTable, per_page=MOST),
        "chosen": [f"{outcome.row.pk}:{outcome.seen}" for outcome in done],
        "done": counted(len(done), noun),
        "refused": counted(len(outcomes) - len(done), noun),
        "any_refused": len(done) < len(outcomes),
    }
    template = "foundation/lists/bulk_result.html" if "done_at" in context else "foundation/lists/bulk_trial.html"
    return render(request, template, context)
