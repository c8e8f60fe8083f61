"""A clock that can be set, and acts of the past carried out in order of time under it."""

from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from heapq import heappop, heappush

from django.utils import timezone

SATURDAY = 5


@contextmanager
def at(moment):
    """Inside, it is `moment` for whoever reads Django's clock: transitions, automatic dates and the journal."""
    real, timezone.now = timezone.now, lambda: moment
    try:
        yield
    finally:
        timezone.now = real


def moment_of(day, hour, minute=0):
    """The aware date-time of a date, in UTC."""
    return datetime.combine(day, time(hour, minute), tzinfo=UTC)


def working_day(day, last):
    """`day` itself from Monday to Friday, else the Monday after; the Friday before when that is past `last`."""
    if day.weekday() < SATURDAY:
        return day
    monday = day + timedelta(days=7 - day.weekday())
    return monday if monday <= last else monday - timedelta(days=3)


def run_in_order(processes, *, until):
    """Advance generators that yield the date-time of what they do next, the earliest first, under that clock.

    A generator whose next moment is past `until` stops there. Of two at the same moment the first given comes first.
    """
    queue = []

    def advance(rank, process):
        moment = next(process, None)
        if moment is not None and moment <= until:
            heappush(queue, (moment, rank, process))

    for rank, process in enumerate(processes):
        advance(rank, process)
    while queue:
        moment, rank, process = heappop(queue)
        with at(moment):
            advance(rank, process)
