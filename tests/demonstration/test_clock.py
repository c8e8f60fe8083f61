"""The clock of the invented past: acts in order of time, none after the last day, none on a Sunday."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from stdnum.fr import siret as siret_numbers

from demonstration.clock import at, run_in_order, working_day
from demonstration.names import NUMBERS, national_format, siret, telephone
from portal.foundation.text.phones import international

NOON = datetime(2014, 3, 3, 12, tzinfo=UTC)


def test_the_clock_is_set_inside_and_right_again_after_an_error():
    with pytest.raises(RuntimeError), at(NOON):
        assert timezone.now() == NOON and timezone.localdate() == NOON.date()
        raise RuntimeError
    assert timezone.now() > NOON


def test_acts_of_several_processes_are_carried_out_in_order_until_the_last_moment():
    acts = []

    def process(name, *hours):
        for hour in hours:
            yield NOON + timedelta(hours=hour)
            acts.append((name, (timezone.now() - NOON).seconds // 3600))

    run_in_order([process("a", 0, 5, 9), process("b", 1, 2, 5)], until=NOON + timedelta(hours=8))
    assert acts == [("a", 0), ("b", 1), ("b", 2), ("a", 5), ("b", 5)]


@pytest.mark.parametrize(
    ("day", "last", "worked"),
    [(6, 31, 6), (8, 31, 10), (9, 31, 10), (8, 9, 7), (9, 9, 7)],
    ids=["Thursday", "Saturday", "Sunday", "last Saturday", "last Sunday"],
)
def test_a_working_day_is_the_monday_after_or_the_friday_before_when_time_ends(day, last, worked):
    assert working_day(date(2014, 3, day), date(2014, 3, last)) == date(2014, 3, worked)


def test_numbers_pass_the_controls_of_the_portal_and_belong_to_nobody():
    for rank in (1, 2, 236):
        assert siret_numbers.is_valid(siret(rank)) and siret(rank).startswith("000")
    phones = {telephone(rank) for rank in range(NUMBERS)}
    assert len(phones) == NUMBERS and all(
        international(national_format(phone)) == phone for phone in list(phones)[:50]
    )
