"""Days as people type them, alone in a field or among other words; a day that does not exist is told in French."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.foundation.text.french import MONTHS
from portal.foundation.text.typed_dates import NoSuchDay, NotADate, day_in, packed_day, read_day

TODAY = date(2026, 11, 27)
BIRTH = date(1980, 5, 17)
DAYS = st.dates(min_value=date(1927, 1, 1), max_value=TODAY)
WHOLE = [
    "{0:%d/%m/%Y}", "{0:%d.%m.%Y}", "{0:%d-%m-%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d / %m / %Y}", "{0:%d %m %Y}",
    "{0:%Y-%m-%d}", "{0.day} {1} {0.year}", "{0.day} {2} {0.year}", "{0.day} {3}. {0.year}", "né le {0:%d/%m/%Y}",
    "née le {0.day} {1} {0.year}",
]  # fmt: skip
SHORT = ["{0:%d/%m/%y}", "{0.day}.{0.month}.{0:%y}", "{0.day} {1} {0:%y}"]


def written(day, writing):
    """`day` as `writing` says: with its month in full, in capitals, or cut after four letters."""
    month = MONTHS[day.month - 1]
    return writing.format(day, month, month.upper(), month[:4])


@given(DAYS, st.sampled_from([*WHOLE, "{0:%d%m%Y}", "le {0.day} {1} {0.year}", "lundi {0.day} {1} {0.year}"]))
def test_a_day_is_read_alone_in_its_field(day, writing):
    assert read_day(written(day, writing), latest=TODAY) == day
    assert read_day(f"  {written(day, writing)} ", latest=TODAY) == day


@given(DAYS, st.sampled_from(WHOLE))
def test_a_day_is_found_among_other_words(day, writing):
    assert day_in(f"Lefèvre {written(day, writing)} Hélène", latest=TODAY)[0] == day
    found = day_in(written(day, writing), latest=TODAY)
    assert found.day == day and not found.rest.strip() and not found.fault


@given(st.dates(min_value=date(1926, 11, 28), max_value=TODAY), st.sampled_from(SHORT))
def test_two_digits_of_a_year_never_lead_to_the_future(day, writing):
    text = written(day, writing)
    assert read_day(text, latest=TODAY) == day_in(f"né le {text}", latest=TODAY).day == day


@given(DAYS)
def test_the_first_of_a_month_has_its_own_writing(day):
    first = day.replace(day=1)
    assert read_day(written(first, "1er {1} {0.year}"), latest=TODAY) == first
    assert day_in(written(first, "Petit 1er {1} {0.year}"), latest=TODAY).day == first


@pytest.mark.parametrize("text", ["17 févr. 1980", "17 fev 1980", "17 FÉVRIER 80", "17-02-1980"])
def test_a_month_may_be_cut_short(text):
    assert read_day(text, latest=TODAY) == date(1980, 2, 17)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("29/02/1981", "Le 29 février 1981 n’existe pas"),
        ("31 avril 1980", "Le 31 avril 1980 n’existe pas"),
        ("31/02/80", "Le 31 février 1980 n’existe pas"),
        ("45/05/1980", "Le jour 45 n’existe pas"),
        ("00/05/1980", "Le jour 0 n’existe pas"),
        ("00/00/1980", "Le mois 0 n’existe pas"),
        ("05/17/1980", "Écrivez le jour, puis le mois"),
        ("99/99/9999", "Le mois 99 n’existe pas"),
        ("0000-01-01", "n’existe pas"),
    ],
)
def test_a_day_that_does_not_exist_is_told(text, said):
    with pytest.raises(NoSuchDay, match=said):
        read_day(text, latest=TODAY)
    found = day_in(f"{text} Martin", latest=TODAY)
    assert (found.day, found.rest.strip()) == (None, "Martin") and said in found.fault


NO_DATES = "hier|17/05|mai 1980|17 mia 1980|17 jui 1980|1/2/3/4|06/12/34/56/78|17/05-1980|17058".split("|")


@pytest.mark.parametrize("text", ["", *NO_DATES])
def test_other_words_are_no_date(text):
    with pytest.raises(NotADate):
        read_day(text, latest=TODAY)
    assert day_in(text, latest=TODAY) == (None, text, "")


def test_six_figures_are_a_day_alone_in_a_field_and_a_number_elsewhere():
    assert read_day("170580", latest=TODAY) == BIRTH
    assert day_in("170580", latest=TODAY) == (None, "170580", "")


def test_a_name_beside_a_date_stays():
    assert day_in("Née 17/05/1980", latest=TODAY).rest.strip() == "Née"
    assert day_in("née 17/05/1980 Lefèvre", latest=TODAY).rest.strip() == "Lefèvre"


def test_eight_figures_may_be_a_day():
    assert packed_day("17051980", latest=TODAY) == BIRTH
    assert packed_day("12345678", latest=TODAY) is packed_day("1705198", latest=TODAY) is None


@given(st.text())
def test_any_text_is_answered(text):
    day_in(text, latest=TODAY)
    with suppress(NotADate, NoSuchDay):
        assert isinstance(read_day(text, latest=TODAY), date)
