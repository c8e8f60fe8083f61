"""Days as small integers, so that three million files are dated by additions alone; and the clock of the stories."""

from contextlib import contextmanager
from datetime import date, timedelta

from django.utils import timezone

FIRST = date(1930, 1, 1)


def number(day):
    """The number of a day: 0 is `FIRST`."""
    return (day - FIRST).days


class Calendar:
    """The days up to the eve of `today`: nothing that is invented happens later."""

    def __init__(self, today):
        self.last = number(today) - 1
        days = [FIRST + timedelta(days=step) for step in range(self.last + 1)]
        self.iso = [day.isoformat() for day in days]
        self._worked = [min(step + (0, 0, 0, 0, 0, 2, 1)[day.weekday()], self.last) for step, day in enumerate(days)]

    def worked(self, day):
        """The day itself, or the Monday after; never past the last one."""
        return self._worked[day] if day < self.last else self.last


@contextmanager
def at(moment):
    """Inside, it is `moment` for whoever asks Django's clock: transitions, automatic dates and the journal."""
    real, timezone.now = timezone.now, lambda: moment
    try:
        yield
    finally:
        timezone.now = real
