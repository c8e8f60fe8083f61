"""From which likeness on the agent is asked whether two persons are one: each side of the bound, and why."""

from datetime import date

import pytest

from portal.separations.families.models import Parent
from portal.separations.people.duplicates import possible_duplicates
from tests.factories import ParentFactory

BORN = date(1980, 5, 17)


def scores(last_name, first_name, birth_date):
    """The (score, why) shown for Lucie Martin, whose date of birth is on file as 17 May 1980 or not known."""
    typed = Parent(last_name=last_name, first_name=first_name, birth_date=birth_date)
    return [(match.score, match.why.replace("\u00a0", " ")) for match in possible_duplicates(typed, Parent.objects)]


@pytest.mark.parametrize(
    ("first_name", "score", "why"),
    [
        ("Lucie", 80, "mêmes nom et prénom, date de naissance inconnue"),
        ("Lucienne", 73, "noms proches à 89 %, date de naissance inconnue"),
        ("Lucinda", 71, "noms proches à 85 %, date de naissance inconnue"),
        ("Lucas", 70, "noms proches à 83 %, date de naissance inconnue"),
    ],
)
def test_from_70_on_the_agent_is_asked(db, first_name, score, why):
    ParentFactory(last_name="Martin", first_name=first_name, birth_date=None)
    assert scores("Martin", "Lucie", BORN) == [(score, why)]


@pytest.mark.parametrize("first_name", ["Ludivine", "Lucien Paul", "Luna"])
def test_under_70_nobody_is_disturbed(db, first_name):
    """They score 69, 68 and 67."""
    ParentFactory(last_name="Martin", first_name=first_name, birth_date=None)
    assert scores("Martin", "Lucie", BORN) == []


@pytest.mark.parametrize(
    ("birth_date", "score", "why"),
    [
        (date(1980, 5, 17), 100, "même date de naissance"),
        (date(1980, 5, 18), 92, "dates de naissance à un chiffre près"),
        (None, 80, "date de naissance inconnue"),
    ],
)
def test_the_birth_date_counts_for_forty(db, birth_date, score, why):
    ParentFactory(last_name="Martin", first_name="Lucie", birth_date=BORN)
    assert scores("Martin", "Lucie", birth_date) == [(score, f"mêmes nom et prénom, {why}")]


def test_day_and_month_exchanged_are_recognised(db):
    ParentFactory(last_name="Martin", first_name="Lucie", birth_date=date(1980, 5, 7))
    assert scores("Martin", "Lucie", date(1980, 7, 5)) == [
        (92, "mêmes nom et prénom, jour et mois de naissance inversés")
    ]


def test_the_same_names_with_another_birth_date_are_two_persons(db):
    ParentFactory(last_name="Martin", first_name="Lucie", birth_date=date(1971, 11, 30))
    assert scores("Martin", "Lucie", BORN) == []


def test_the_likeliest_come_first_and_five_at_most(db):
    for first_name in ("Lucas", "Lucinda", "Lucienne", "Lucille", "Lucien", "Lucie"):
        ParentFactory(last_name="Martin", first_name=first_name, birth_date=None)
    assert [score for score, _ in scores("Martin", "Lucie", BORN)] == [80, 78, 75, 73, 71]
