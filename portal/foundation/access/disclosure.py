"""What an answer shows of persons, written down before it leaves: who saw which files, and on what ground.

Whatever shows a person says so by `disclose`: pages, refused forms, lists, home, searches and API. The middleware
writes the lines once the request's own work has ended, kept or undone, in a short transaction of its own. An answer
whose lines cannot be written does not leave; nor does one that goes past what the agent may open (`register_limit`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

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
    READER = "reader", "lecteur désigné d’un dossier protégé"
    CALL = "motive_call", "motif : la famille appelle ou se présente"
    RIGHTS = "motive_rights", "motif : étude d’un droit"
    PARTNER = "motive_partner", "motif : demande d’un service"
    COLLEAGUE = "motive_colleague", "motif : aide à un collègue"
    CHECK = "motive_check", "motif : vérification"
    BROKEN_GLASS = "broken_glass", "ouverture exceptionnelle d’un dossier protégé"
    ROLE = "role", "rôle"


@dataclass(kw_only=True)
class Shown:
    """One line to come: the act, what it bears on (None for a list), the numbers of the files shown."""

    act: str
    target: Model | None = None
    files: set[int] = field(default_factory=set)
    note: str = ""


Recorder = Callable[[Any, list[Shown], Mapping[int, Ground]], None]
Grounds = Callable[[Any, set[int]], Mapping[int, Ground | None]]
Limit = Callable[[HttpRequest, list[Shown], HttpResponseBase], HttpResponseBase | None]


class Gate(Protocol):
    """What stands before a file that somebody opens."""

    def opens(self, agent: Any, grounds: Mapping[int, Ground | None]) -> bool:
        """Whether a row of these files may be shown, on these grounds."""

    def answer(self, request: HttpRequest, files: set[int]) -> HttpResponseBase:
        """What leaves instead: why, and what to do."""


class GroundNeeded(Exception):
    """The answer would show a row of `files` that the agent has no ground to open; nothing of it is done nor shown."""

    def __init__(self, files: set[int]) -> None:
        super().__init__(files)
        self.files = files


_gates: list[Gate] = []
_recorders: list[Recorder] = []
_grounds: list[Grounds] = []
_limits: list[Limit] = []


def register_disclosures(record: Recorder) -> None:
    """`record(agent, shown, grounds)` appends the lines; the one registered last is used."""
    _recorders[:] = [record]


def register_grounds(grounds_of: Grounds) -> None:
    """`grounds_of(agent, files)` says on what ground the agent sees each file; one it leaves out, by the role.

    None is the ground of nobody: the file is closed to this agent.
    """
    _grounds[:] = [grounds_of]


def register_gate(gate: Gate) -> None:
    """`gate` is asked before a row that belongs to files is shown; the one registered last is used."""
    _gates[:] = [gate]


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


def disclose(
    request: HttpRequest, row: Any, *, note: str = "", grounds: Mapping[int, Ground | None] | None = None
) -> None:
    """Say that the answer shows this row: a file, a person, or what belongs to them (`disclosed_files`).

    `grounds`: those of its files that were read with it. Raises `GroundNeeded` when the agent has no ground to open
    it: call it before anything is done.
    """
    act, files = UNCOUNTED if is_never_stopped(request) else READ, set(row.disclosed_files)
    _known_grounds(request).update(grounds or {})
    if act == READ:
        _stand_before(request, files)
    line = _lines(request).setdefault((type(row), row.pk), Shown(act=act, target=row))
    line.files.update(files)
    line.note = note or line.note


def _stand_before(request: HttpRequest, files: set[int]) -> None:
    if not (_gates and _grounds and files):
        return
    known = _known_grounds(request)
    if new := files - known.keys():
        known.update(_grounds[0](request.user, new))
    if not _gates[0].opens(request.user, {number: known[number] for number in files if number in known}):
        raise GroundNeeded(files)


def _known_grounds(request: HttpRequest) -> dict[int, Ground | None]:
    asked: Any = getattr(request, "_request", request)  # the API wraps it
    if not hasattr(asked, "known_grounds"):
        asked.known_grounds = {}
    found: dict[int, Ground | None] = asked.known_grounds
    return found


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
        if files := getattr(response, "ground_needed", None):
            with in_perimeter_of(request.user):
                return _gates[0].answer(request, files)
        shown = lines_of(request)
        if not shown or 300 <= response.status_code < 400:
            return response
        try:
            with in_perimeter_of(request.user):
                instead = _limits[0](request, shown, response) if _limits else None
                if instead is None:
                    write(request.user, shown, _known_grounds(request))
        except Error as error:
            log.error("disclosure_not_written", agent=request.user.pk, error=type(error).__name__)
            return HttpResponse(render_to_string("503.html"), status=503)
        return response if instead is None else instead

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """An answer that stands for the page that asks why, made once the work of the request is undone."""
        if not isinstance(exception, GroundNeeded):
            return None
        response = HttpResponse(status=403)
        response.ground_needed = exception.files  # type: ignore[attr-defined]  # read above
        return response


def write(agent: Any, shown: list[Shown], known: Mapping[int, Ground | None]) -> None:
    """Append the lines; raises `RuntimeError` when no journal is registered: nothing is shown without its line."""
    if not _recorders:
        raise RuntimeError("No journal is registered: portal.foundation.access.disclosure.register_disclosures.")
    files = set().union(*(line.files for line in shown)) - known.keys()
    found = {**known, **(_grounds[0](agent, files) if _grounds and files else {})}
    _recorders[0](agent, shown, {number: ground for number, ground in found.items() if ground})
