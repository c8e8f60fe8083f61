"""Days of a convention: the longest term, half a year ahead."""

from datetime import date, timedelta

# « Convention de financement de trois ans » (référentiel national de financement partenarial de la médiation).
LONGEST_YEARS = 3
ALERT_MONTHS = 6


def last_day_allowed(start: date) -> date:
    """The last day of a convention of three years that begins on `start`."""
    year = start.year + LONGEST_YEARS
    anniversary = date(year, 2, 28) if (start.month, start.day) == (2, 29) else start.replace(year=year)
    return anniversary - timedelta(days=1)


def months_later(day: date, months: int = ALERT_MONTHS) -> date:
    """The same day of the month `months` later, or the last one of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    first_after = date(day.year + years + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(day.year + years, month + 1, 1) + timedelta(days=day.day - 1), first_after - timedelta(days=1))
