"""The perimeter of a transaction, kept by PostgreSQL itself: the second lock behind `visible_to`.

Each request and each step of a job is one transaction that says first whose rows of families it may read and write
(`SET LOCAL`: nothing is left of it on the connection). Row-level security does the rest, whatever the query forgets:
the policies are made by `portal.foundation.database.policies`. A transaction that says nothing reads no family.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection, transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.foundation.access.roles import Visitor
from portal.foundation.health import PREFIX as HEALTH

CAF, SERVICES = "portal.caf", "portal.services"


@dataclass(frozen=True, kw_only=True)
class Perimeter:
    """Whose rows of families a transaction may read: those of a Caf, those sent to services, or none."""

    caf: str = ""
    services: tuple[int, ...] = ()


NOBODY = Perimeter()
_current: ContextVar[Perimeter] = ContextVar("perimeter", default=NOBODY)


def of_agent(visitor: Visitor) -> Perimeter:
    """The perimeter of `visitor`; national roles, an anonymous visitor and a closed account have none."""
    if not (visitor.is_authenticated and visitor.is_active):
        return NOBODY
    kind, key = visitor.perimeter  # type: ignore[attr-defined]  # whoever signed in is an `Actor`
    if kind == "caf" and key:
        return Perimeter(caf=key)
    return Perimeter(services=tuple(key)) if kind == "services" else NOBODY


@contextmanager
def in_perimeter_of(visitor: Visitor) -> Iterator[None]:
    """One transaction in the perimeter of `visitor`; inside another one, a savepoint, and its perimeter comes back."""
    with _within(of_agent(visitor)):
        yield


@contextmanager
def in_perimeter_of_caf(code: str) -> Iterator[None]:
    """The same for the Caf `code`, whoever asks: for processes that work for a Caf, and for the two of a transfer."""
    with _within(Perimeter(caf=code)):
        yield


@contextmanager
def _within(wanted: Perimeter) -> Iterator[None]:
    is_inside, before = connection.in_atomic_block, _current.get()
    token = _current.set(wanted)
    try:
        with transaction.atomic():
            _say(wanted)
            yield
    finally:
        _current.reset(token)
    # A savepoint that is kept keeps what was said in it; one that is undone says again what was said before.
    if is_inside:
        _say(before)


def _say(perimeter: Perimeter) -> None:
    services = ",".join(map(str, perimeter.services))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true), set_config(%s, %s, true)", [CAF, perimeter.caf, SERVICES, services]
        )


class PerimeterMiddleware:
    """One transaction per request, in the perimeter of whoever asks; undone when the answer is an error of ours.

    It stands inside what writes once the request has ended (the session, what was shown), and outside all that reads.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer; the machines that watch the portal need no database for theirs."""
        if request.path_info.startswith(HEALTH):
            return self.get_response(request)
        with in_perimeter_of(request.user):
            response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "is_undone", False):
                transaction.set_rollback(True)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """What a view had written before it failed is not kept, even when the failure is a 404."""
        request.is_undone = True  # type: ignore[attr-defined]  # read above
