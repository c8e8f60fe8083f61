"""What the parts of a sheet must agree on, from cleaned answers alone."""

from datetime import date

import pytest

from portal.separations.recording.checks import disagreements, years_between

HELENE = {"last_name": "Lefèvre", "first_name": "Hélène", "birth_date": date(1980, 5, 17), "phone": "+33612345678"}
MARC = {"last_name": "Petit", "first_name": "Marc", "birth_date": date(1978, 1, 2), "phone": ""}
NOE = {"first_name": "Noé", "birth_date": date(2008, 3, 2)}


def said(*, first=None, second=None, separated_on=date(2014, 3, 3), children=(NOE,), others=()):
    """{(part, field)} of each problem."""
    found = disagreements(
        parents={"parent_1": HELENE | (first or {}), "parent_2": MARC | (second or {})},
        separation={"separated_on": separated_on} if separated_on else {},
        children={f"children-{index}": child for index, child in enumerate(children)},
        other_children=others,
    )
    return {(problem.part, problem.field) for problem in found}


def test_a_family_that_agrees_has_no_problem():
    assert said() == set()


@pytest.mark.parametrize(
    ("case", "where"),
    [
        ({"first": {"allocataire_number": "123456"}, "second": {"allocataire_number": "123456"}},
         ("parent_2", "allocataire_number")),
        ({"second": {"last_name": "LEFEVRE", "first_name": "helene", "birth_date": date(1980, 5, 17)}},
         ("parent_2", "last_name")),
        ({"first": {"email": "A@example.org"}, "second": {"email": "a@example.org"}}, ("parent_2", "email")),
        ({"second": {"phone": "+33612345678"}}, ("parent_2", "phone")),
        ({"first": {"birth_date": date(2002, 3, 4)}, "children": ()}, ("parent_1", "birth_date")),
        ({"children": (NOE, NOE | {"first_name": "NOE"})}, ("children-1", "first_name")),
        ({"others": [("noé", date(2008, 3, 2))]}, ("children-0", "first_name")),
        ({"children": (NOE | {"birth_date": date(2014, 12, 29)},)}, ("children-0", "birth_date")),
        ({"children": (NOE | {"birth_date": date(1990, 1, 1)},)}, ("children-0", "birth_date")),
    ],
)  # fmt: skip
def test_each_disagreement_is_said_at_its_field_alone(case, where):
    assert said(**case) == {where}


@pytest.mark.parametrize(
    "case",
    [
        {"second": {"last_name": "Lefèvre", "first_name": "Hélène"}},
        {"first": {"birth_date": date(2002, 3, 3)}, "children": ()},
        {"children": (NOE | {"birth_date": date(2014, 12, 28)},)},
        {"first": {"email": ""}, "second": {"email": None}},
        {"first": {"birth_date": None}, "children": (NOE | {"birth_date": date(1990, 1, 2)},)},
        {"separated_on": None, "children": (NOE | {"birth_date": date(2025, 1, 1)},)},
    ],
)
def test_what_is_possible_or_not_known_is_no_problem(case):
    assert said(**case) == set()


def test_answers_that_are_wrong_by_themselves_are_left_to_their_own_form():
    assert list(disagreements(parents={"parent_1": {}, "parent_2": {}}, separation={}, children={})) == []


def test_years_are_counted_on_the_birthday():
    assert years_between(date(2000, 2, 29), date(2012, 2, 28)) == 11
    assert years_between(date(2000, 2, 29), date(2012, 2, 29)) == 12
    assert years_between(date(2012, 1, 1), date(2000, 1, 1)) == -12
