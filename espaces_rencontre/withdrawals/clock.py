"""The month that the manager of a space has to answer (D.216-6). Pure.

Interpretation: it ends at the end of the day of the same number; the withdrawal is possible from the day after.
"""

import calendar
from datetime import date, timedelta


def observations_until(told_on: date) -> date:
    """The last day on which observations are awaited; PostgreSQL counts alike."""
    years, month = divmod(told_on.month, 12)
    year = told_on.year + years
    return date(year, month + 1, min(told_on.day, calendar.monthrange(year, month + 1)[1]))


def first_day_of_withdrawal(told_on: date) -> date:
    """From when the agrément may be withdrawn."""
    return observations_until(told_on) + timedelta(1)
