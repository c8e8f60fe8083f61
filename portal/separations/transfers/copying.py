"""What passes from a file to the one that opens in another Caf: rows of their own there, copied with their dates."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import prefetch_related_objects

from portal.accounts.models import Agent
from portal.separations.events.models import Reconciliation, Residence, Separation
from portal.separations.families.models import Child, Family
from portal.separations.next_steps.models import NextStep
from portal.separations.next_steps.process import write_step
from portal.separations.people.models import ContactPoint, Person
from portal.separations.recording.process import ChildAnswers, ParentAnswers, record_separation, write_separation
from portal.separations.transfers.models import Transfer
from portal.separations.transfers.rights import pass_asf_openings, pass_steps

# The number of an allocataire is given by each Caf: it does not pass.
IDENTITY = (
    "last_name", "used_name", "first_name", "birth_date", "is_deceased", "deceased_on", "guardianship", "guardian",
    "is_detained", "has_no_known_address",
)  # fmt: skip
EVENT = ("separated_on", "union", "mode", "same_roof", "maintenance", "procedure", "residence_decided_by")
CONTACT = (
    "kind", "phone", "email", "address", "postcode", "city", "country", "hours", "voicemail", "is_open", "is_shelter",
)  # fmt: skip
CALL_FIRST = "Dossier venu de la {caf} : avant tout contact avec la famille, appelez {contact}, {phone}, {email}."


def read_whole(transfer: Transfer) -> NextStep | None:
    """Read, in a constant number of queries, all that may pass; the next step, when it passes too.

    In the perimeter of the Caf that is left: nothing of it is read once the file opens in the other one.
    """
    family = transfer.family
    family.__dict__.pop("dangers_nearby", None)  # it may have been read before the file was held
    rows = ("parents__person", "children__person", "separations__residences", "reconciliations", "procedures")
    prefetch_related_objects([family], *rows, "parents__asf_openings")
    prefetch_related_objects([transfer], "passed_contacts__contact_point")
    return family.next_steps.todo().first() if transfer.with_step else None


def parents_passed(transfer: Transfer) -> dict[int, ParentAnswers]:
    """{rank: who the parent is, as a person not known yet to the Caf that is asked}."""
    return {
        parent.position: ParentAnswers(title=parent.title, person=_person(parent.person, transfer.to_caf_id))
        for parent in transfer.family.both_parents
        if parent
    }


def open_there(
    transfer: Transfer, parents: Mapping[int, ParentAnswers], step: NextStep | None, *, by: Agent, referent: Agent
) -> Family:
    """Open in the Caf of `by` the file of what `transfer` passes, followed by `referent`; the `Family`.

    `parents`: by rank, each a new person or one already known there. The family of the transfer is held locked, and
    was read by `read_whole`, with the `step` that passes.
    """
    old = transfer.family
    children = {child.pk: _child(child, transfer.to_caf_id) for child in old.known_children}
    standing = [row for row in old.separations.all() if row.cancelled_at is None]
    latest, homes = old.latest_separation, _homes(standing)
    opened = record_separation(
        by=by,
        parents=list(parents.values()),
        separation=_separation(latest, transfer),
        children=[_answers(child, homes.get((latest.pk, key))) for key, child in children.items()],
        no_second_parent=old.no_second_parent,
        danger={"note": _call_first(transfer)} if old.danger_is_open else None,
    )
    for row in sorted(standing, key=lambda row: row.separated_on):
        if row.pk != latest.pk:
            _write_earlier(opened, _separation(row, transfer), _of_one(row, homes), children, by)
    for event in old.reconciliations.all():
        if event.cancelled_at is None:
            written = {"family": opened, "caf_id": opened.caf_id, "logged_by": by}
            Reconciliation(reconciled_on=event.reconciled_on, **written).save()
    _pass_contacts(transfer, parents, children)
    pass_steps(old, opened)
    pass_asf_openings(old, opened, by=by)
    opened.entrust(by=by, colleague=referent)
    if step:
        write_step(opened, by=by, what=step.what, for_agent=referent, due_on=step.due_on, seen=None)
    return opened


def _person(person: Person, caf_id: str) -> Person:
    return Person(caf_id=caf_id, **{name: getattr(person, name) for name in IDENTITY})


def _child(child: Child, caf_id: str) -> Child:
    """The child to be written: its person is another row, whose facts pass too."""
    person = _person(child.person, caf_id) if child.person else None
    if person:
        person.save()
    return Child(person=person, of=child.of, is_adopted=child.is_adopted, expected_on=child.expected_on)


def _answers(child: Child, home: Residence | None) -> ChildAnswers:
    """The child as the sheet writes it; « pas encore fixée » where the file does not say where it lives."""
    person = child.person
    return ChildAnswers(
        child=child,
        first_name=person.first_name if person else "",
        last_name=person.last_name if person else "",
        birth_date=person.birth_date if person else None,
        home=home.home if home else Residence.Home.NOT_FIXED,
        third_party=home.third_party if home else "",
    )


def _separation(row: Separation, transfer: Transfer) -> Separation:
    note = row.note if transfer.with_notes else ""
    return Separation(note=note, is_transferred=True, **{name: getattr(row, name) for name in EVENT})


def _homes(rows: Iterable[Separation]) -> dict[tuple[int, int], Residence]:
    return {(row.pk, home.child_id): home for row in rows for home in row.residences.all()}


def _of_one(row: Separation, homes: Mapping[tuple[int, int], Residence]) -> dict[int, Residence]:
    return {child: home for (separation, child), home in homes.items() if separation == row.pk}


def _write_earlier(
    opened: Family, row: Separation, homes: Mapping[int, Residence], children: Mapping[int, Child], by: Agent
) -> None:
    write_separation(opened, row, by=by)
    for key, home in homes.items():
        if key in children:
            Residence(
                separation=row, child=children[key], family=opened, home=home.home, third_party=home.third_party
            ).save()  # fmt: skip


def _pass_contacts(transfer: Transfer, parents: Mapping[int, ParentAnswers], children: Mapping[int, Child]) -> None:
    """The contact points that were chosen, as they are now; one that ended or became a shelter since stays."""
    persons = {parent.person_id: parents[parent.position].person for parent in transfer.family.both_parents if parent}
    persons |= {row.person_id: children[row.pk].person for row in transfer.family.known_children if row.person_id}
    for passed in sorted(transfer.passed_contacts.all(), key=lambda row: row.contact_point_id):
        point = passed.contact_point
        person = persons.get(point.person_id)
        if person and point.ended_at is None and point.is_shelter == passed.as_shelter:
            _add_contact(person, {name: getattr(point, name) for name in CONTACT})


def _add_contact(person: Person, answers: dict[str, Any]) -> None:
    """Add the contact point, unless the person is known there with the same one."""
    same = {name: answers[name] for name in ("kind", "phone", "email", "address", "postcode", "city")}
    if not person.contact_points.filter(ended_at=None, **same).exists():
        ContactPoint(person=person, caf_id=person.caf_id, **answers).save()


def _call_first(transfer: Transfer) -> str:
    """What the danger of the new file says: whom to call, and nothing of what was told."""
    return CALL_FIRST.format(
        caf=transfer.caf,
        contact=transfer.contact,
        phone=transfer.contact_phone_in_words,
        email=transfer.contact.email,
    )
