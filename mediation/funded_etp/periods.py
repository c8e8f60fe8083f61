"""What is funded from which day to which day, and over a calendar year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any

PLACES = Decimal("0.0001")


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
