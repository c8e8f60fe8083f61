"""When silence grants, what a file must hold, and where a space receives: pure."""

from datetime import date

import pytest

from espaces_rencontre.agrement_files.content import acquired_on, missing, required
from espaces_rencontre.agrement_files.premises import addresses, elsewhere, without_postcode


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


def test_the_statutes_are_for_private_law_bodies_alone():
    assert required(private_body=False) == list("abcdefg")
    assert required(private_body=True) == [*"abcdefg", "statutes"]
    assert missing("abcdef", private_body=True) == ["g", "statutes"]


def test_premises_lie_in_the_departement():
    lines = addresses(" 12 rue du Pont,  59100 Roubaix\n\n3 place Neuve, 62000 Arras \nsans code")
    assert lines == ["12 rue du Pont, 59100 Roubaix", "3 place Neuve, 62000 Arras", "sans code"]
    assert without_postcode(lines) == [3] and elsewhere(lines, "59") == [2]
    assert elsewhere(["1 rue X, 20200 Bastia"], "2B") == elsewhere(["1 rue X, 97400 Saint-Denis"], "974") == []
