"""What an answer shows of persons, written down before it leaves: who saw which files, and on what ground.

Whatever shows a person says so by `disclose`: pages, refused forms, lists, home, searches and API. The middleware
writes the lines once the request's own work has ended, kept or undone, in a short transaction of its own. An answer
whose lines cannot be written does not leave; nor does one that goes past what the agent may open (`register_limit`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from django.db import Error
from django.db.models import Model, TextChoices
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from portal.foundation.access.perimeter import in_perimeter_of

log = structlog.get_logger(__name__)
View = TypeVar("View", bound=Callable[..., HttpResponseBase])

# What lines of readings and of searches say: these have a budget. Those of views that nothing stops have none.
READ, SEARCH, UNCOUNTED = "read", "search", "read:uncounted"


class Ground(TextChoices):
    """Why somebody may see a file, the nearest first."""

    REFERENT = "referent", "référent"
    REPLACEMENT = "replacement", "remplacement"
    ROLE = "role", "rôle"


@dataclass(kw_only=True)
class Shown:
    """One line to come: the act, what it bears on (None for a list), the numbers of the files shown."""

    act: str
    target: Model | None = None
    files: set[int] = field(default_factory=set)
    note: str = ""


Recorder = Callable[[Any, list[Shown], Mapping[int, Ground]], None]
Grounds = Callable[[Any, set[int]], Mapping[int, Ground]]
Limit = Callable[[HttpRequest, list[Shown], HttpResponseBase], HttpResponseBase | None]

_recorders: list[Recorder] = []
_grounds: list[Grounds] = []
_limits: list[Limit] = []


def register_disclosures(record: Recorder) -> None:
    """`record(agent, shown, grounds)` appends the lines; the one registered last is used."""
    _recorders[:] = [record]


def register_grounds(grounds_of: Grounds) -> None:
    """`grounds_of(agent, files)` says on what ground the agent sees each file; a file it leaves out, by the role."""
    _grounds[:] = [grounds_of]


def register_limit(limit: Limit) -> None:
    """`limit(request, shown, response)` gives the answer that leaves instead, or None; it writes its own lines.

    It is asked before the lines are written, so that nothing of a file was shown. The one registered last is used.
    """
    _limits[:] = [limit]


def never_stopped(view: View) -> View:
    """Mark a view that no budget stops, and whose readings count for nothing: somebody in danger must be heard.

    Such a view names persons only to who opened their file not long ago; its searches do count.
    """
    view.is_never_stopped = True  # type: ignore[attr-defined]  # read by `is_never_stopped`
    return view


def is_never_stopped(request: HttpRequest) -> bool:
    """Whether what answers this request is never stopped."""
    match = getattr(request, "resolver_match", None)
    return getattr(match.func, "is_never_stopped", False) if match else False


def disclose(request: HttpRequest, row: Any, *, note: str = "") -> None:
    """Say that the answer shows this row: a file, a person, or what belongs to them (`disclosed_files`)."""
    lines = _lines(request)
    act = UNCOUNTED if is_never_stopped(request) else READ
    line = lines.setdefault((type(row), row.pk), Shown(act=act, target=row))
    line.files.update(row.disclosed_files)
    line.note = note or line.note


def disclose_list(request: HttpRequest, rows: Iterable[Any], *, act: str = "list", note: str = "") -> None:
    """Say that the answer names these rows beside others: one line for all the lists of the answer.

    Rows that show nobody count for nothing; a search leaves its line whatever it found.
    """
    files = {number for row in rows for number in getattr(row, "disclosed_files", ())}
    if not files and act == "list":
        return
    line = _lines(request).setdefault(act, Shown(act=act))
    line.files.update(files)
    line.note = note or line.note


def lines_of(request: HttpRequest) -> list[Shown]:
    """What the answer shows, a line each; a list that a search filled is told by the search."""
    lines = dict(_lines(request))
    if SEARCH in lines and "list" in lines and lines["list"].files <= lines[SEARCH].files:
        del lines["list"]
    return list(lines.values())


def _lines(request: HttpRequest) -> dict[Any, Shown]:
    asked: Any = getattr(request, "_request", request)  # the API wraps it
    if not hasattr(asked, "disclosures"):
        asked.disclosures = {}
    found: dict[Any, Shown] = asked.disclosures
    return found


class DisclosureMiddleware:
    """Writes what the answer shows, before its body leaves. What leads elsewhere shows nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, or a sentence when its lines cannot be written or when it goes past a limit."""
        response = self.get_response(request)
        shown = lines_of(request)
        if not shown or 300 <= response.status_code < 400:
            return response
        try:
            with in_perimeter_of(request.user):
                instead = _limits[0](request, shown, response) if _limits else None
                if instead is None:
                    write(request.user, shown)
        except Error as error:
            log.error("disclosure_not_written", agent=request.user.pk, error=type(error).__name__)
            return HttpResponse(render_to_string("503.html"), status=503)
        return response if instead is None else instead


def write(agent: Any, shown: list[Shown]) -> None:
    """Append the lines; raises `RuntimeError` when no journal is registered: nothing is shown without its line."""
    if not _recorders:
        raise RuntimeError("No journal is registered: portal.foundation.access.disclosure.register_disclosures.")
    files = set().union(*(line.files for line in shown))
    grounds = _grounds[0](agent, files) if _grounds and files else {}
    _recorders[0](agent, shown, grounds)
