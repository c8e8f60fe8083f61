"""From which likeness on the agent is asked whether two persons are one: each side of the bound, and why."""

from datetime import date

import pytest

from portal.separations.duplicates.comparing import compare, possible_duplicates
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.people.models import Person
from tests.factories import ChildFactory, ParentFactory, PersonFactory

BORN = date(1980, 5, 17)


def scores(last_name, first_name, birth_date):
    """The (score, why) shown for Lucie Martin, whose date of birth is on file as 17 May 1980 or not known."""
    typed = Person(last_name=last_name, first_name=first_name, birth_date=birth_date)
    matches = possible_duplicates(typed, Person.objects.all())
    return [(match.score, match.why.replace("\u00a0", " ")) for match in matches]


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


@pytest.mark.parametrize("first_name", ["Ludivine", "Lucien Louis", "Luna"])
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


def test_apostrophes_hyphens_and_blanks_inside_a_name_count_for_nothing(db):
    ParentFactory(last_name="Le Floc’h", first_name="Anne-Marie", birth_date=None)
    assert scores("LEFLOCH", "anne marie", BORN) == [(80, "mêmes nom et prénom, date de naissance inconnue")]


def test_a_name_used_counts_as_well_as_the_family_name(db):
    PersonFactory(last_name="Petit", used_name="Martin", first_name="Lucie", birth_date=BORN)
    assert (
        scores("Martin", "Lucie", BORN)
        == scores("Petit", "Lucie", BORN)
        == [(100, "mêmes nom et prénom, même date de naissance")]
    )


def test_an_allocataire_number_says_it_all_zeros_at_its_head_left_out(db):
    known = PersonFactory(last_name="Tout", first_name="Autre", birth_date=None, allocataire_number="0123456")
    typed = Person(last_name="Martin", first_name="Lucie", birth_date=BORN, allocataire_number="123456")
    (match,) = possible_duplicates(typed, Person.objects.all())
    assert (match.person, match.score, match.why, match.same_number) == (
        known, 100, "même numéro d’allocataire", True,
    )  # fmt: skip
    assert compare(Person(last_name="Martin", first_name="Lucie", birth_date=BORN), known) is None


def test_a_match_leads_to_every_file_of_the_person(db):
    parent = ParentFactory(last_name="Martin", first_name="Lucie", birth_date=BORN)
    child = ChildFactory(person=parent.person)
    (match,) = possible_duplicates(Person(last_name="Martin", first_name="Lucie"), Person.objects.all())
    assert {family.pk for family in match.families} == {parent.family_id, child.family_id}


def test_those_told_apart_are_no_longer_asked_about(agents):
    one, other = (PersonFactory(last_name="Martin", first_name="Lucie", birth_date=BORN) for _ in range(2))
    assert [match.person for match in possible_duplicates(one, Person.objects.all())] == [other]
    for first, second in ((one, other), (other, one)):
        NotSamePerson.remember(first, second, by=agents.conseiller)
    pair = NotSamePerson.objects.get()
    assert (pair.first, pair.second, pair.decided_by) == (one, other, agents.conseiller), "noted once"
    for person in (one, other):
        assert possible_duplicates(person, Person.objects.all()) == []
