"""What a family file knows of one parent, as the rules on rights take it; what nobody wrote is not known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from portal.accounts.models import Agent
from portal.separations.dangers.mask import ALL, mask_of
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.rights.asf.cases import AsfRow
from portal.separations.rights.models import AsfAmount, AsfOpening, Procedure
from portal.separations.rights.rule.rules import rights_to_examine
from portal.separations.rights.terms.facts import (
    ChildFacts,
    Home,
    Maintenance,
    OtherParent,
    Outcome,
    ParentFacts,
    RightToExamine,
    Step,
    StepKind,
)

DECEASED = "Personne décédée : aucun droit à examiner pour elle."
RECONCILED = "Les parents vivent de nouveau ensemble : aucun droit à examiner."
TITLES = (StepKind.DECISION, StepKind.DEED)
HOMES = {
    Residence.Home.ALTERNATING: Home.ALTERNATING,
    Residence.Home.THIRD_PARTY: Home.THIRD_PARTY,
    Residence.Home.NOT_FIXED: Home.NOT_KNOWN,
}
CHILDREN_OF = {1: (Child.Of.BOTH, Child.Of.FIRST), 2: (Child.Of.BOTH, Child.Of.SECOND)}
PARENT_HOMES = {1: Residence.Home.PARENT_1, 2: Residence.Home.PARENT_2}


@dataclass(frozen=True, kw_only=True)
class FileRows:
    """What is read once for both parents of a file: its steps, the openings of the ASF, whom a danger threatens.

    `threatened`: the keys of persons, None for a reader who may not know of every open danger, and to whom
    `hides_homes` then tells nothing of where the children live either.
    """

    procedures: tuple[Procedure, ...]
    openings: tuple[AsfOpening, ...]
    threatened: frozenset[int] | None = None
    hides_homes: bool = False

    def openings_of(self, parent: Parent) -> list[AsfOpening]:
        """Those of one parent, the oldest first."""
        return [row for row in self.openings if row.parent_id == parent.pk]

    def opening_of(self, parent: Parent, on: date) -> AsfOpening | None:
        """The one that is open on that day, or None."""
        return next((row for row in self.openings_of(parent) if row.is_open_on(on)), None)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps as the rules take them."""
        return tuple(
            Step(
                kind=StepKind(row.kind),
                from_on=row.from_on,
                until_on=row.until_on,
                covers_maintenance=row.covers_maintenance,
                outcome=Outcome(row.outcome) if row.outcome else None,
            )
            for row in self.procedures
        )


def rows_of(family: Family, reader: Agent) -> FileRows:
    """The rows of `family`, which comes from `for_file()`, that `reader` may know: two queries."""
    dangers = [report for report in family.dangers_nearby if report.lifted_at is None]
    procedures = family.procedures.visible_to(reader).standing()
    openings = AsfOpening.objects.visible_to(reader).standing().filter(parent__family=family)
    parents = {parent.pk: parent for parent in family.both_parents if parent}
    opened = tuple(openings)
    for row in opened:
        row.parent = parents[row.parent_id]
    threatened = frozenset(person.pk for report in dangers for person in report.threatened.all())
    mask = mask_of(reader, family)
    return FileRows(
        procedures=tuple(procedures),
        openings=opened,
        threatened=None if mask == ALL else threatened,
        hides_homes=mask.hides_homes,
    )


def asf_rows(on: date) -> list[AsfRow]:
    """The dated figures of the ASF in force on that day: one row, or none before the first of them."""
    return [row for row in _figures() if row.valid_from <= on][-1:]


@cache
def _figures() -> tuple[AsfRow, ...]:
    """All of them, the oldest first: a release alone changes them, and starts the processes anew."""
    return tuple(
        AsfRow(valid_from=row.valid_from, bmaf=row.bmaf, rate=row.rate_one_parent) for row in AsfAmount.in_order()
    )


def is_reconciled(family: Family, on: date) -> bool:
    """Whether the parents live together again since their last separation."""
    separation = family.latest_separation
    days = (row.reconciled_on for row in family.reconciliations.all() if row.cancelled_at is None)
    return separation is not None and any(separation.separated_on <= day <= on for day in days)


def facts_of(parent: Parent, on: date, rows: FileRows) -> ParentFacts:
    """What is known of `parent` on that day, without a query: `parent.family` comes from `for_file()`."""
    family = parent.family
    separation, steps = family.latest_separation, rows.steps
    opening = rows.opening_of(parent, on)
    told = separation.maintenance if separation else ""
    return ParentFacts(
        on=on,
        departement=family.caf.departement_id,
        separated_on=separation.separated_on if separation else None,
        was_married=separation.union == Separation.Union.MARRIAGE if separation else None,
        same_roof=bool(separation and separation.same_roof),
        children=tuple(_children(parent, None if rows.hides_homes else separation, on)),
        other_parent=_other_parent(parent),
        maintenance=Maintenance(told) if told else None,
        maintenance_fixed_on=max((step.from_on for step in steps if step.kind in TITLES), default=None),
        fixed_by_judicial_divorce=_is_judicial_divorce(separation),
        decided_without_maintenance=_is_decided_without(separation, steps),
        steps=steps,
        asf_opened_on=opening.opened_on if opening else None,
        violence_is_open=None if rows.threatened is None else parent.person_id in rows.threatened,
    )


def nothing_to_examine(parent: Parent, on: date) -> str:
    """Why no right of `parent` is to examine whatever the rule says, in French; or ""."""
    if parent.person.is_deceased:
        return DECEASED
    return RECONCILED if is_reconciled(parent.family, on) else ""


def rights_of(facts: ParentFacts, parent: Parent, figures: Sequence[AsfRow]) -> tuple[RightToExamine, ...]:
    """What is to examine for `parent` on the day of `facts`: the one answer of the file and of the night."""
    return () if nothing_to_examine(parent, facts.on) else rights_to_examine(facts, figures)


def _children(parent: Parent, separation: Separation | None, on: date) -> Iterable[ChildFacts]:
    """The living children of this parent, born or whose birth was expected by that day."""
    homes = {row.child_id: row.home for row in separation.residences.all()} if separation else {}
    for child in parent.family.known_children:
        is_born = child.person is not None or child.expected_on <= on
        is_living = child.person is None or not child.person.is_deceased
        if child.of in CHILDREN_OF[parent.position] and is_born and is_living:
            born_on = child.person.birth_date if child.person else None
            yield ChildFacts(born_on=born_on, home=_home(homes.get(child.pk), parent))


def _home(told: str | None, parent: Parent) -> Home:
    if told in PARENT_HOMES.values():
        return Home.THIS_PARENT if told == PARENT_HOMES[parent.position] else Home.OTHER_PARENT
    return HOMES[Residence.Home(told)] if told else Home.NOT_KNOWN


def _other_parent(parent: Parent) -> OtherParent | None:
    """What the file says of the other one; « parent non connu » and « enfant d’un seul parent » settle no case."""
    other = parent.family.both_parents[2 - parent.position]
    if other:
        return OtherParent.DECEASED if other.person.is_deceased else OtherParent.KNOWN
    not_recognised = parent.family.no_second_parent == Family.NoSecondParent.NOT_RECOGNISED
    return OtherParent.NOT_RECOGNISED if not_recognised else None


def _is_judicial_divorce(separation: Separation | None) -> bool | None:
    """Whether a judge pronounced it; None where the file does not settle it."""
    if separation is None:
        return None
    if separation.union != Separation.Union.MARRIAGE:
        return False
    decided = separation.procedure == Separation.ProcedureBegun.DECIDED
    return True if decided and separation.mode == Separation.Mode.DIVORCE_CONTESTED else None


def _is_decided_without(separation: Separation | None, steps: Iterable[Step]) -> bool | None:
    if any(step.outcome is Outcome.NO_MAINTENANCE for step in steps):
        return True
    if separation is None:
        return None
    decided = separation.procedure == Separation.ProcedureBegun.DECIDED
    return True if decided and separation.maintenance == Separation.Maintenance.NONE else None
