"""Recording a separation and correcting its sheet: written whole or not at all, with one line of the journal."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from django.db import transaction

from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint, Person

PHONE, EMAIL, ADDRESS = ContactPoint.Kind.PHONE, ContactPoint.Kind.EMAIL, ContactPoint.Kind.ADDRESS
# The answers of a sheet about how to reach somebody, by the kind of contact point they make.
ANSWERS_OF = {PHONE: ("phone",), EMAIL: ("email",), ADDRESS: ("address", "postcode", "city", "country")}
CONTACTS = tuple(name for names in ANSWERS_OF.values() for name in names)


@dataclass(kw_only=True)
class ParentAnswers:
    """One adult as typed: a `person`, unsaved or known to the Caf, and the answers about how to reach them.

    `contacts`: {name of `CONTACTS`: text}; None leaves the contact points as they are. `parent`: the row on file.
    """

    title: str
    person: Person
    contacts: Mapping[str, str] | None = None
    parent: Parent | None = None

    def about(self, known: Person) -> "ParentAnswers":
        """The same answers about a person already `known`: what is missing is added, what is on file stays."""
        typed = self.person
        known.birth_date = known.birth_date or typed.birth_date
        known.allocataire_number = known.allocataire_number or typed.allocataire_number
        known.is_deceased = known.is_deceased or typed.is_deceased
        on_file, contacts = answers_about_contacts(known), dict(self.contacts or {})
        for names in ANSWERS_OF.values():
            if any(on_file[name] for name in names):
                contacts |= {name: on_file[name] for name in names}
        return replace(self, person=known, contacts=contacts)


@dataclass(kw_only=True)
class ChildAnswers:
    """One child as typed, and its `home` (a value of `Residence.Home`) since the separation of the sheet."""

    home: str
    first_name: str = ""
    birth_date: date | None = None
    last_name: str = ""
    third_party: str = ""
    child: Child | None = None


def answers_about_contacts(person: Person | None) -> dict[str, str]:
    """{name of `CONTACTS`: what is on file} of the main contact points of `person`."""
    points = {kind: person.main_point(kind) if person else None for kind in ANSWERS_OF}
    return {name: getattr(points[kind], name, "") for kind, names in ANSWERS_OF.items() for name in names}


@transaction.atomic
def record_separation(
    *,
    by: Agent,
    parents: Sequence[ParentAnswers],
    separation: Separation,
    children: Collection[ChildAnswers] = (),
    no_second_parent: str = "",
    danger: Mapping[str, Any] | None = None,
) -> Family:
    """Open a `Family` in the Caf of the agent `by` with its rows and its journal line; the family.

    `parents`: one per known adult, the first one first. `danger`: what was said of a danger, as
    `Family.report_danger` takes it; None when no danger was mentioned.
    """
    caf_id = cast(str, by.caf_id)
    family = Family(caf_id=caf_id, opened_by=by, no_second_parent=no_second_parent)
    family.save()
    for position, answers in enumerate(parents, start=1):
        write_parent(family, position, answers, by=by)
    write_separation(family, separation, by=by)
    for child in children:
        write_child(family, separation, child)
    if danger is not None:
        family.report_danger(by=by, **danger)
    Entry.objects.record(by=by, action="create", target=family)
    return family


@transaction.atomic
def correct_sheet(
    family: Family,
    *,
    by: Agent,
    changes: Iterable[str],
    separation: Separation,
    parents: Mapping[int, ParentAnswers],
    children: Iterable[ChildAnswers] = (),
    no_second_parent: str = "",
) -> Family:
    """Write what changed of the sheet: `parents` by position, `children`, and the `separation` they are about.

    The family is held locked by the view. `changes` are the labels of what changed: the journal keeps no value.
    Rows saved unchanged are no change: nobody is put behind.
    """
    if family.no_second_parent != no_second_parent:
        family.no_second_parent = no_second_parent
        family.save(update_fields=["no_second_parent"])
    for position, answers in parents.items():
        write_parent(family, position, answers, by=by)
    write_separation(family, separation, by=by)
    for child in children:
        write_child(family, separation, child)
    Entry.objects.record(by=by, action="update", target=family, note=", ".join(changes))
    return family


def write_parent(family: Family, position: int, answers: ParentAnswers, *, by: Agent) -> Parent:
    """Write the person, the link to the file and the main contact points."""
    person = answers.person
    person.caf_id, is_new = family.caf_id, person.pk is None
    person.save()
    parent = answers.parent or Parent(family=family, position=position, caf_id=family.caf_id)
    parent.person, parent.title = person, answers.title
    parent.save()
    by_kind = {
        kind: {name: answers.contacts.get(name, "") for name in names}
        for kind, names in ANSWERS_OF.items()
        if answers.contacts is not None
    }
    if is_new:
        person.contact_points.bulk_create(
            ContactPoint(person=person, caf_id=person.caf_id, kind=kind, **typed)
            for kind, typed in by_kind.items()
            if any(typed.values())
        )
    for kind, typed in by_kind.items() if not is_new else ():
        write_main_point(person, kind, typed, by=by)
    return parent


def write_main_point(person: Person, kind: str, typed: Mapping[str, str], *, by: Agent) -> None:
    """Make the main contact point of this `kind` say what was `typed`; emptied, it is ended and kept."""
    point = person.main_point(kind) if person.pk else None
    if point is None and any(typed.values()):
        ContactPoint(person=person, caf_id=person.caf_id, kind=kind, **typed).save()
    elif point is not None and not any(typed.values()):
        point.end(by=by)
    elif point is not None and any(getattr(point, name) != value for name, value in typed.items()):
        for name, value in typed.items():
            setattr(point, name, value)
        point.save()


def write_separation(family: Family, separation: Separation, *, by: Agent) -> None:
    """Write a separation of the file, logged by the agent the first time."""
    if separation.pk is None:
        separation.logged_by = by
    separation.family, separation.caf_id = family, family.caf_id
    separation.save()


def write_child(family: Family, separation: Separation, answers: ChildAnswers) -> Child:
    """Write a child, the person it is once born, and where it lives since `separation`."""
    child = answers.child or Child()
    is_new = child.pk is None
    child.family, child.caf_id = family, family.caf_id
    if answers.first_name or answers.last_name:
        person = child.person or Person(caf_id=family.caf_id)
        person.first_name, person.last_name = answers.first_name, answers.last_name
        person.birth_date = answers.birth_date
        person.save()
        child.person, child.expected_on = person, None
    child.save()
    home = {"home": answers.home, "third_party": answers.third_party, "family": family}
    if is_new:
        Residence(separation=separation, child=child, **home).save()
    else:
        separation.residences.update_or_create(child=child, defaults=home)
    return child
