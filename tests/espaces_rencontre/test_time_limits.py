"""The delays of the law: two months of silence, a month to answer. Pure."""

from datetime import date, timedelta

import pytest

from espaces_rencontre.time_limits import acquired_on, first_day_of_withdrawal, observations_until


@pytest.mark.parametrize(
    ("complete_on", "acquired"),
    [
        (date(2014, 3, 3), date(2014, 5, 3)),
        (date(2014, 12, 31), date(2015, 2, 28)),
        (date(2015, 12, 31), date(2016, 2, 29)),
        (date(2014, 11, 15), date(2015, 1, 15)),
        (date(2014, 7, 31), date(2014, 9, 30)),
    ],
)
def test_two_months_of_silence(complete_on, acquired):
    assert acquired_on(complete_on) == acquired


@pytest.mark.parametrize(
    ("told_on", "until"),
    [
        (date(2014, 1, 31), date(2014, 2, 28)),
        (date(2014, 12, 15), date(2015, 1, 15)),
        (date(2016, 1, 30), date(2016, 2, 29)),
    ],
)
def test_a_month_of_observations(told_on, until):
    assert observations_until(told_on) == until
    assert first_day_of_withdrawal(told_on) == until + timedelta(1)
