"""Days of a convention: the longest term, half a year ahead, and what is funded from which day to which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any

# « Convention de financement de trois ans » (référentiel national de financement partenarial de la médiation).
LONGEST_YEARS = 3
ALERT_MONTHS = 6
PLACES = Decimal("0.0001")


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


@dataclass(frozen=True, kw_only=True)
class FundedPeriod:
    """Days of one exercice over which a convention funds the same Etp, first and last included."""

    convention: Any
    starts_on: date
    ends_on: date
    funded_etp: Decimal

    @property
    def days(self) -> int:
        """How many days they are."""
        return (self.ends_on - self.starts_on).days + 1


def funded_periods(convention: Any, rows: Iterable[Any]) -> list[FundedPeriod]:
    """The periods of one exercice from its `ConventionYear` rows, whatever their order; days out of the term are left.

    A row holds from its first day to the eve of the next row's; of two that begin the same day, the later one holds.
    """
    rows = sorted(rows, key=lambda row: (row.applies_from, row.pk or 0))
    if not rows:
        return []
    first, last = date(rows[0].exercice, 1, 1), date(rows[0].exercice, 12, 31)
    ends = [after.applies_from - timedelta(days=1) for _, after in pairwise(rows)]
    found = [
        FundedPeriod(
            convention=convention,
            starts_on=max(first, convention.starts_on, row.applies_from),
            ends_on=min(last, convention.ends_on, end),
            funded_etp=row.funded_etp,
        )
        for row, end in zip(rows, [*ends, last], strict=True)
    ]
    return [period for period in found if period.days > 0]


def over_the_year(periods: Iterable[FundedPeriod], exercice: int) -> Decimal:
    """Etp over a calendar year, each period for its days over those of the year, to four decimals half up.

    The text is silent on a year that is covered in part: this is our reading.
    """
    total = sum((period.funded_etp * period.days for period in periods), Decimal(0))
    return (total / ((date(exercice, 12, 31) - date(exercice, 1, 1)).days + 1)).quantize(PLACES, ROUND_HALF_UP)
