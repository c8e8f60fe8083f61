"""Asking for a transfer and accepting it: several rows of two Caf move together, or none does."""

from collections.abc import Iterable, Mapping

from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.transitions import ActionRefused, locked, refuse_unless_possible
from portal.journal.models import Entry
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.families.models import Family
from portal.separations.people.models import ContactPoint, Person
from portal.separations.transfers.copying import open_there, parents_passed, read_whole
from portal.separations.transfers.models import ALREADY_ASKED, PassedContact, Transfer
from portal.separations.transfers.permissions import may_answer_transfer, may_ask_transfer
from portal.territory.models import Caf

IS_CLOSED = "Ce dossier est fermé : rouvrez-le s’il doit passer à une autre Caf."
IS_CANCELLED = "Ce dossier est annulé : il ne se transfère pas."
NO_SEPARATION = "Ce dossier n’a aucune séparation : enregistrez-la, puis transférez le dossier."
ALREADY_THERE = "Ce dossier est déjà passé à la {caf} : fermez-le dès que la situation y a été dite de vive voix."
NOT_BY_YOU = (
    "Ce dossier attend un contact par le référent : un travailleur social ou le responsable de votre Caf peut en "
    "demander le transfert."
)
# Nothing is said of the file of another Caf but whom to call.
TO_CALL = (
    "Ce dossier ne peut pas passer pour l’instant : il reste quelque chose à faire à la Caf d’origine. "
    "Appelez {contact}, {phone}."
)


def hindrances(family: Family) -> list[str]:
    """The sentences, for the Caf of `family`, that say why it cannot pass to another one now."""
    pending = family.transfers.asked().exists()
    told = family.transfers.filter(state=Transfer.State.ACCEPTED, contact_first=True).select_related("to_caf").last()
    said = (
        (family.cancelled_at is not None, IS_CANCELLED),
        (family.is_closed, IS_CLOSED),
        (family.latest_separation is None, NO_SEPARATION),
        (pending, ALREADY_ASKED),
        (bool(told) and family.danger_is_open, ALREADY_THERE.format(caf=told.to_caf if told else "")),
    )
    return [*(sentence for holds, sentence in said if holds), *obstacles_to(family, "transfer")]


def is_overtaken(transfer: Transfer) -> bool:
    """Whether a danger was told since it was asked: who may see it is to ask again, knowingly."""
    return transfer.is_asked and transfer.family.danger_is_open and not transfer.contact_first


def ask_transfer(
    family: Family,
    *,
    by: Agent,
    to_caf: Caf,
    reason: str,
    contact: Agent,
    contact_phone: str,
    points: Iterable[ContactPoint] = (),
    with_notes: bool = False,
    with_step: bool = False,
) -> Transfer:
    """Ask `to_caf` to go on with `family`; the `Transfer`. `points`: the contact points that pass.

    Raises `ActionRefused`: somebody asked already, or the file cannot pass now.
    """
    with locked(family, on_conflict=ALREADY_ASKED):
        if not may_ask_transfer(by, family):
            raise ActionRefused(NOT_BY_YOU)
        if hindered := hindrances(family):
            raise ActionRefused(" ".join(hindered))
        transfer: Transfer = Transfer(
            caf_id=family.caf_id, to_caf=to_caf, family=family, reason=reason, asked_by=by,
            contact=contact, contact_phone=contact_phone, contact_first=family.danger_is_open,
            with_notes=with_notes, with_step=with_step,
            parents_in_words=" et ".join(str(parent.person) for parent in family.both_parents if parent)[:500],
            children_count=len(family.known_children),
        )  # fmt: skip
        transfer.save()
        rows = [PassedContact(transfer=transfer, contact_point=point, as_shelter=point.is_shelter) for point in points]
        transfer.passed_contacts.bulk_create(rows)
        Entry.objects.record(by=by, action="transfer:ask", target=transfer, note=f"à la {to_caf}")
    return transfer


def accept_transfer(
    transfer: Transfer,
    *,
    by: Agent,
    referent: Agent,
    same: Mapping[int, Person],
    apart: Iterable[tuple[int, Person]] = (),
) -> Family:
    """Open the file in the Caf of `by` and close the one that is left; the new `Family`.

    `same`: {rank of a parent: the person already known there}; `apart`: those who look alike and are somebody else.
    The file that is left is locked first, as whoever works on it does. While a danger is open it stays open: it is
    closed there by who told it. It is read and closed in the perimeter of its Caf, the other one opens in its own.
    """
    with in_perimeter_of_caf(transfer.caf_id), locked(transfer.family), locked(transfer):
        refuse_unless_possible(transfer, by, [Transfer.State.ASKED], may_answer_transfer)
        old, step = transfer.family, read_whole(transfer)
        if _cannot_pass(transfer):
            raise ActionRefused(to_call(transfer))
        parents = parents_passed(transfer)
        with in_perimeter_of_caf(transfer.to_caf_id):
            for rank, person in same.items():
                parents[rank] = parents[rank].about(person)
            opened = open_there(transfer, parents, step, by=by, referent=referent)
            for rank, other in apart:
                NotSamePerson.remember(parents[rank].person, other, by=by)
            transfer.accept(by=by, new_family=opened)
        if not old.dangers.filter(lifted_at=None).exists():
            old.move_out(by=by, note=f"à la {transfer.to_caf}, dossier {transfer.new_reference}")
    return opened


def _cannot_pass(transfer: Transfer) -> bool:
    family = transfer.family
    gone = family.is_closed or family.cancelled_at is not None or family.latest_separation is None
    return bool(gone or is_overtaken(transfer) or obstacles_to(family, "transfer"))


def to_call(transfer: Transfer) -> str:
    """What the Caf that is asked reads when the file cannot pass now: whom to call, and no reason."""
    return TO_CALL.format(contact=transfer.contact, phone=transfer.contact_phone_in_words)


def can_pass(transfer: Transfer) -> bool:
    """Whether the Caf that is asked may accept now; asked in the perimeter of the one that asks."""
    with in_perimeter_of_caf(transfer.caf_id):
        return not _cannot_pass(transfer)
