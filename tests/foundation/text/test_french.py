"""French figures, dates and plurals read as a French reader expects; the unknown says so."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from portal.foundation.text import french

EVERY_FILTER = [
    french.euros,
    french.euros0,
    french.number,
    french.percent,
    french.known,
    french.fr_date,
    french.fr_date_short,
    french.fr_datetime,
]


@pytest.mark.parametrize("show", EVERY_FILTER, ids=lambda show: show.__name__)
@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_unknown_is_said(show, nothing):
    assert show(nothing) == "non renseigné"


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Decimal("60167.25"), "60\u202f167,25\u00a0€"),
        (Decimal("0"), "0,00\u00a0€"),
        (Decimal("-1200"), "\u22121\u202f200,00\u00a0€"),
        (Decimal("1234567.005"), "1\u202f234\u202f567,01\u00a0€"),
        (Decimal("1E+5"), "100\u202f000,00\u00a0€"),
        (12, "12,00\u00a0€"),
    ],
)
def test_euros_have_cents_thin_spaces_and_a_comma(amount, shown):
    assert french.euros(amount) == shown


def test_whole_euros_round_half_up():
    assert french.euros0(Decimal("60167.50")) == "60\u202f168\u00a0€"
    assert french.euros0(Decimal("-0.4")) == "0\u00a0€"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(3014, "3\u202f014"), (Decimal("277.60"), "277,6"), (Decimal("1.00"), "1"), (Decimal("100"), "100"), (0, "0")],
)
def test_a_number_keeps_only_the_decimals_it_has(value, shown):
    assert french.number(value) == shown


def test_a_number_may_ask_for_its_decimals():
    assert french.number(Decimal("2"), 2) == "2,00"


@pytest.mark.parametrize(
    ("rate", "shown"),
    [
        (Decimal("0.75"), "75\u00a0%"),
        (Decimal("0.3349"), "33,5\u00a0%"),
        (1, "100\u00a0%"),
        (Decimal("0"), "0\u00a0%"),
    ],
)
def test_a_rate_between_0_and_1_reads_as_a_percentage(rate, shown):
    assert french.percent(rate) == shown


@pytest.mark.parametrize("nonsense", ["abc", Decimal("NaN"), True])
def test_what_is_not_a_number_is_unknown(nonsense):
    assert french.euros(nonsense) == "non renseigné"


def test_counted_nouns():
    assert french.counted(0, "dossier") == "0\u00a0dossier"
    assert french.counted(1200, "dossier") == "1\u202f200\u00a0dossiers"
    assert french.counted(2, "espace de rencontre,espaces de rencontre") == "2\u00a0espaces de rencontre"
    assert french.counted(None, "dossier") == "non renseigné"


def test_zero_is_known():
    assert french.known(0) == 0
    assert french.known("Lille") == "Lille"


def test_sentences_of_others_get_curly_apostrophes():
    assert french.typographic("L'adresse, d&#x27;un agent") == "L’adresse, d’un agent"


def test_dates_are_written_in_full():
    assert french.fr_date(date(2014, 3, 3)) == "3 mars 2014"
    assert french.fr_date(date(2014, 3, 1)) == "1er mars 2014"
    assert french.fr_date_short(date(2014, 3, 3)) == "03/03/2014"


def test_a_moment_is_told_in_paris_time():
    late_in_london = datetime(2014, 2, 28, 23, 5, tzinfo=UTC)
    assert french.fr_date(late_in_london) == "1er mars 2014"
    assert french.fr_datetime(late_in_london) == "1er mars 2014 à 0\u00a0h\u00a005"


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "aujourd’hui"),
        (1, "demain"),
        (-1, "hier"),
        (3, "dans 3 jours"),
        (-2, "il y a 2 jours"),
        (60, "dans 60 jours"),
        (61, "dans 2 mois"),
        (-365, "il y a 12 mois"),
        (800, "dans 2 ans"),
        (-3653, "il y a 10 ans"),
    ],
)
def test_every_date_says_how_far_it_is(days, shown):
    assert french.relative(timezone.localdate() + timedelta(days=days), timezone.localdate()) == shown
