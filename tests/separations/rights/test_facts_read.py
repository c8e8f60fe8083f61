"""Which facts a right rests on: a fact that is not told never changes what the right says."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from portal.separations.rights.asf.cases import AsfRow
from portal.separations.rights.rule.facts_read import MORE, OF_ALL, digests_of
from portal.separations.rights.rule.rules import rights_to_examine
from portal.separations.rights.terms.facts import (
    ChildFacts,
    Home,
    Maintenance,
    OtherParent,
    Outcome,
    ParentFacts,
    RightCode,
    Step,
    StepKind,
)

ON = date(2022, 6, 1)
ROWS = [AsfRow(valid_from=date(2014, 1, 1), bmaf=Decimal("400"), rate=Decimal("0.28"))]
days = st.none() | st.dates(date(2012, 1, 1), ON)
truth = st.none() | st.booleans()
children = st.builds(ChildFacts, born_on=st.none() | st.dates(date(2000, 1, 1), ON), home=st.sampled_from(Home))
steps = st.builds(
    Step,
    kind=st.sampled_from(StepKind),
    from_on=st.dates(date(2014, 1, 1), ON),
    outcome=st.none() | st.sampled_from(Outcome),
)
facts = st.builds(
    ParentFacts,
    on=st.just(ON),
    departement=st.just("59"),
    separated_on=days,
    was_married=truth,
    same_roof=st.booleans(),
    lives_alone=truth,
    new_couple_since=days,
    children=st.lists(children, max_size=3).map(tuple),
    other_parent=st.none() | st.sampled_from(OtherParent),
    maintenance=st.none() | st.sampled_from(Maintenance),
    unpaid_since=days,
    maintenance_total=st.none() | st.sampled_from([Decimal(50), Decimal(500)]),
    maintenance_fixed_on=days,
    fixed_by_judicial_divorce=truth,
    decided_without_maintenance=truth,
    steps=st.lists(steps, max_size=2).map(tuple),
    asf_opened_on=days,
    allowances_chosen_on=days,
    rsa_claimed_on=days,
)


def said(told):
    """{right: what it says}, without the amounts of the day."""
    return {
        right.code: (right.because, right.reason, right.missing, right.until, right.coefficient)
        for right in rights_to_examine(told, ROWS)
    }


@given(facts, facts, st.sampled_from([field.name for field in fields(ParentFacts) if field.name != "on"]))
def test_a_right_that_says_something_else_has_other_facts(told, other, name):
    """One fact changes: wherever a right stands before and after and says something else, its digest differs."""
    changed = replace(told, **{name: getattr(other, name)})
    before, after = said(told), said(changed)
    both = before.keys() & after.keys()
    one, two = digests_of(told, both), digests_of(changed, both)
    for code in both:
        assert before[code] == after[code] or one[code] != two[code], code


@given(facts)
def test_neither_time_nor_the_order_of_children_is_a_fact(told):
    codes = list(RightCode)
    later = replace(told, on=date(2023, 1, 1), children=told.children[::-1], steps=told.steps[::-1])
    assert digests_of(told, codes) == digests_of(later, codes)


def test_every_right_tells_its_facts_and_they_are_facts():
    assert set(MORE) == set(RightCode)
    names = {field.name for field in fields(ParentFacts)}
    assert {*OF_ALL, *(name for told in MORE.values() for name in told)} <= names
