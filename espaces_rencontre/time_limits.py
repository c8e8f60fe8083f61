"""The delays of the law on agréments: two months of silence (R.216-2), a month to answer (D.216-6 of the CASF). Pure.

Interpretation of both: a delay ends with the day of the same number; what follows from it begins the day after.
"""

import calendar
from datetime import date, timedelta

MONTHS_OF_SILENCE = 2
MONTHS_OF_OBSERVATIONS = 1


def months_after(day: date, months: int) -> date:
    """The same day of a later month, its last day when it has no such day; PostgreSQL counts alike."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def acquired_on(complete_on: date) -> date:
    """The day on which silence grants what was complete on `complete_on`; it is told once that day is over."""
    return months_after(complete_on, MONTHS_OF_SILENCE)


def observations_until(told_on: date) -> date:
    """The last day on which the observations of the manager of a space, told on `told_on`, are awaited."""
    return months_after(told_on, MONTHS_OF_OBSERVATIONS)


def first_day_of_withdrawal(told_on: date) -> date:
    """From when the agrément may be withdrawn."""
    return observations_until(told_on) + timedelta(1)
