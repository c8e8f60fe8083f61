"""Etp over a year: pro rata by days, four decimals half up."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from mediation.funded_etp.periods import funded_periods, over_the_year

YEAR = SimpleNamespace(starts_on=date(2014, 1, 1), ends_on=date(2016, 12, 31))


def row(day, etp, pk=1):
    return SimpleNamespace(exercice=day.year, applies_from=day, funded_etp=Decimal(etp), pk=pk)


def test_a_change_in_the_year_counts_for_its_days_before_and_after():
    periods = funded_periods(YEAR, [row(date(2015, 1, 1), 1), row(date(2015, 7, 1), 2, pk=2)])
    assert [(each.starts_on, each.ends_on, each.funded_etp) for each in periods] == [
        (date(2015, 1, 1), date(2015, 6, 30), 1),
        (date(2015, 7, 1), date(2015, 12, 31), 2),
    ]
    # 181 days at 1 and 184 at 2, over 365.
    assert over_the_year(periods, 2015) == Decimal("1.5041")


def test_of_two_rows_of_the_same_day_the_later_one_holds():
    periods = funded_periods(YEAR, [row(date(2015, 1, 1), 3, pk=9), row(date(2015, 1, 1), 1, pk=2)])
    assert [each.funded_etp for each in periods] == [3] and over_the_year(periods, 2015) == 3


def test_days_out_of_the_term_fund_nothing_and_a_leap_year_has_its_day():
    half = SimpleNamespace(starts_on=date(2016, 7, 2), ends_on=date(2016, 12, 31))
    assert over_the_year(funded_periods(half, [row(date(2016, 1, 1), 2)]), 2016) == Decimal("1.0000")
    gone = SimpleNamespace(starts_on=date(2016, 1, 1), ends_on=date(2016, 3, 31))
    assert len(funded_periods(gone, [row(date(2016, 1, 1), 2), row(date(2016, 7, 1), 5, pk=2)])) == 1
    assert funded_periods(gone, []) == []
