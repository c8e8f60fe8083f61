"""Days of conventions: the longest term, half a year ahead."""

from datetime import date

import pytest

from mediation.conventions.periods import last_day_allowed, months_later


@pytest.mark.parametrize(
    ("start", "last"),
    [
        (date(2026, 1, 1), date(2028, 12, 31)),
        (date(2026, 7, 15), date(2029, 7, 14)),
        (date(2028, 2, 29), date(2031, 2, 27)),
    ],
)
def test_three_years_end_on_the_eve(start, last):
    assert last_day_allowed(start) == last


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 1, 1), date(2026, 7, 1)),
        (date(2026, 6, 15), date(2026, 12, 15)),
        (date(2026, 7, 31), date(2027, 1, 31)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 6, 30)),
    ],
)
def test_six_months_later_stays_in_the_month(day, later):
    assert months_later(day) == later
