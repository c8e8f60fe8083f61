"""What a file knows of one parent, as the rules take it: what nobody wrote is not known, and nothing is guessed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from portal.separations.families.models import Child, Family
from portal.separations.people.models import Person
from portal.separations.rights.models import AsfAmount
from portal.separations.rights.parent_facts import asf_rows, facts_of, is_reconciled, rows_of
from portal.separations.rights.terms.facts import Home, Maintenance, OtherParent, Outcome, StepKind
from tests import factories

TODAY = date(2015, 6, 1)


@pytest.fixture
def family(agents):
    return factories.SeparationFactory().family


@pytest.fixture
def facts(agents):
    """Return the facts of both parents of a file, as an agent may know them."""

    def read(family, agent=None, on=TODAY):
        row, agent = Family.objects.for_file().get(pk=family.pk), agent or agents.responsable
        rows = rows_of(row, agent)
        return [facts_of(parent, on, rows) for parent in row.both_parents if parent]

    return read


def test_a_file_that_says_little_leaves_all_open(facts, family):
    for told in facts(family):
        assert (told.departement, told.separated_on, told.was_married) == ("59", date(2014, 3, 3), True)
        assert told.maintenance is None and told.fixed_by_judicial_divorce is None
        assert told.decided_without_maintenance is None and told.lives_alone is None
        assert told.asf_opened_on is None and told.steps == () and told.children == ()
        assert told.other_parent is OtherParent.KNOWN and told.violence_is_open is False


def test_without_a_separation_nothing_of_it_is_known(facts):
    family = factories.ChildFactory().family
    first, _ = facts(family)
    assert first.separated_on is None and first.was_married is None and first.maintenance is None
    assert [child.home for child in first.children] == [Home.NOT_KNOWN]


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        ("parent_1", Home.THIS_PARENT, Home.OTHER_PARENT),
        ("parent_2", Home.OTHER_PARENT, Home.THIS_PARENT),
        ("alternating", Home.ALTERNATING, Home.ALTERNATING),
        ("third_party", Home.THIRD_PARTY, Home.THIRD_PARTY),
        ("not_fixed", Home.NOT_KNOWN, Home.NOT_KNOWN),
    ],
)
def test_a_child_lives_somewhere_seen_from_each_parent(facts, family, told, first, second):
    factories.ChildFactory(family=family, residence=told)
    assert [[child.home for child in parent.children] for parent in facts(family)] == [[first], [second]]


def test_a_child_is_of_its_parents_living_and_born(facts, family):
    factories.ChildFactory(family=family, of="first", first_name="Aîné", birth_date=date(2001, 1, 1))
    factories.ChildFactory(family=family, of="second", first_name="Cadet", birth_date=date(2002, 2, 2))
    gone = factories.ChildFactory(family=family, first_name="Parti")
    Person.objects.filter(pk=gone.person_id).update(is_deceased=True)
    cancelled = factories.ChildFactory(family=family, first_name="Saisi deux fois")
    Child.objects.get(pk=cancelled.pk).cancel(by=factories.AgentFactory(), reason="Saisi deux fois")
    for expected in (date(2015, 5, 1), date(2015, 7, 1)):
        Child.objects.create(family=family, caf_id="59", expected_on=expected)
    first, second = facts(family)
    assert [child.born_on for child in first.children] == [date(2001, 1, 1), None], "expected in May: born, it seems"
    assert [child.born_on for child in second.children] == [date(2002, 2, 2), None]


def test_the_other_parent_is_what_the_file_says(facts, family):
    Person.objects.filter(pk=family.both_parents[1].person_id).update(is_deceased=True)
    first, second = facts(family)
    assert (first.other_parent, second.other_parent) == (OtherParent.DECEASED, OtherParent.KNOWN)
    for reason, told in (("not_recognised", OtherParent.NOT_RECOGNISED), ("unknown", None), ("one_alone", None)):
        alone = factories.FamilyFactory(parents=[], no_second_parent=reason)
        factories.ParentFactory(family=alone)
        assert [parent.other_parent for parent in facts(alone)] == [told]


def test_maintenance_and_what_a_judge_decided(facts):
    answers = {"maintenance": "none", "procedure": "decided", "mode": "divorce_contested"}
    family = factories.SeparationFactory(**answers).family
    told, _ = facts(family)
    assert told.maintenance is Maintenance.NONE and told.decided_without_maintenance and told.fixed_by_judicial_divorce
    factories.ProcedureFactory(family=family, kind="deed", from_on=date(2014, 9, 1))
    factories.ProcedureFactory(family=family, kind="decision", from_on=date(2014, 8, 1))
    assert facts(family)[0].maintenance_fixed_on == date(2014, 9, 1)
    never = factories.SeparationFactory(union="cohabitation").family
    assert facts(never)[0].fixed_by_judicial_divorce is False


def test_the_steps_that_stand_and_the_opening_of_one_parent(agents, facts, family):
    ended = {"until_on": date(2014, 11, 3), "outcome": "no_maintenance"}
    factories.ProcedureFactory(family=family, **ended)
    factories.ProcedureFactory(family=family, kind="dispense").cancel(by=agents.conseiller, reason="Erreur")
    first_parent, _ = family.both_parents
    factories.AsfOpeningFactory(parent=first_parent, opened_on=date(2013, 1, 1), ended_on=date(2013, 6, 30))
    factories.AsfOpeningFactory(parent=first_parent, opened_on=date(2014, 4, 1))
    first, second = facts(family)
    (step,) = first.steps
    assert (step.kind, step.until_on, step.outcome) == (StepKind.COURT, date(2014, 11, 3), Outcome.NO_MAINTENANCE)
    assert first.decided_without_maintenance is True
    assert (first.asf_opened_on, second.asf_opened_on) == (date(2014, 4, 1), None)
    assert facts(family, on=date(2013, 2, 1))[0].asf_opened_on == date(2013, 1, 1)
    assert facts(family, on=date(2013, 8, 1))[0].asf_opened_on is None


def test_a_danger_is_known_to_those_who_may_read_every_one(agents, facts, family):
    family.report_danger(by=agents.conseiller, note="Peur.", threatened=["parent_2"])
    assert [told.violence_is_open for told in facts(family)] == [False, True]
    assert [told.violence_is_open for told in facts(family, agents.conseiller)] == [False, True]
    assert [told.violence_is_open for told in facts(family, factories.AgentFactory())] == [None, None]
    family.dangers.get().lift(by=agents.travailleur_social, reason="Éloignement")
    assert [told.violence_is_open for told in facts(family)] == [False, False]


def test_a_reconciliation_after_the_last_separation_counts_until_another_one(family):
    assert not is_reconciled(family, TODAY)
    row = factories.ReconciliationFactory(family=family, reconciled_on=date(2015, 5, 1))
    again = Family.objects.get(pk=family.pk)
    assert is_reconciled(again, TODAY) and not is_reconciled(again, date(2015, 4, 30))
    factories.SeparationFactory(family=family, separated_on=row.reconciled_on + timedelta(days=1))
    assert not is_reconciled(Family.objects.get(pk=family.pk), TODAY)


def test_the_figures_are_those_of_the_day(agents):
    (row,) = asf_rows(date(2014, 4, 1))
    assert (row.valid_from, row.bmaf, row.rate) == (date(2014, 4, 1), Decimal("406.21"), Decimal("0.2363"))
    assert asf_rows(date(2012, 3, 31)) == []
    (now,) = asf_rows(timezone.localdate())
    assert now.valid_from == AsfAmount.objects.latest("valid_from").valid_from
