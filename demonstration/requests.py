"""Funding requests of 2014 in every state, on shares of the true envelope that are split by invention."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from math import ceil

from demonstration.accounts import NORD, RHONE
from demonstration.days import at
from demonstration.partners import PROOF
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.envelopes.models import Envelope
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.territory.models import Caf

EXERCICE = 2014
SHARES = 60
SPLIT = datetime(2014, 5, 12, 9, tzinfo=UTC)
FIRST_REQUEST = datetime(2014, 5, 19, 9, tzinfo=UTC)
REASON = "répartition inventée pour la démonstration"
PURPOSES = (
    "Ouvrir deux samedis par mois.",
    "Maintenir l’accueil du mercredi après la fin du financement de la Ddcs.",
    "Recruter un accueillant à mi-temps.",
    "Aménager la salle réservée aux tout-petits.",
    "Former les accueillants et organiser leur supervision.",
)
# What becomes of the requests, in turn: in the Nord and in the Rhône, where a space asks three times; elsewhere.
DESK = ("submitted", "granted", "draft", "refused", "submitted")
FATES = (
    "granted", "submitted", "granted", "refused", "granted", "draft", "granted", "granted", "submitted", "granted",
)  # fmt: skip
NOTES = {
    "no_agrement": "L’arrêté du préfet n’était plus en vigueur en 2014.",
    "no_money": "La part de la Caf est engagée ; déposez votre demande pour le prochain exercice.",
    "outside": "Le fonds ne porte pas sur l’achat d’un véhicule.",
}
ASKED = range(3_000, 12_000, 250)
PARTS = (Decimal(1), Decimal("0.8"), Decimal("0.6"))
MARGIN = Decimal("1.15")
ROUND, SMALLEST_SHARE = 500, Decimal(5_000)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What a space asks for, and what becomes of it: a state, an amount or a coded reason."""

    space: MeetingSpace
    purpose: str
    asked: Decimal
    fate: str
    granted: Decimal
    refusal: str


def split_and_request(partners, people, chance):
    """Enter shares for the Nord, the Rhône and the first other Caf, then write what their spaces ask for.

    `people`: lists of agents by (role, Caf code or operator key).
    """
    wishes = _wishes(partners.spaces, chance)
    codes = list(dict.fromkeys([NORD, RHONE, *(space.caf_id for space in partners.spaces)]))[:SHARES]
    _split(wishes, codes, people[Role.CNAF, None][0])
    # Elsewhere no share was entered yet: nothing can be decided there.
    kept = [wish for wish in wishes if wish.space.caf_id in codes or wish.fate in ("draft", "submitted")]
    for rank, wish in enumerate(kept):
        _request(wish, people, FIRST_REQUEST + timedelta(hours=7 * rank), with_partner=rank % 3 != 1)


def _wishes(spaces, chance):
    """Three per space on both desks, one elsewhere; none is granted without an agrément."""
    agreed = set(Agrement.objects.proven().in_force(EXERCICE).values_list("space", flat=True))
    fates = {NORD: cycle(DESK), RHONE: cycle(DESK)}
    others = cycle(FATES)
    return [
        _wish(space, next(fates.get(space.caf_id, others)), space.pk in agreed, chance)
        for space in spaces
        for _ in range(3 if space.caf_id in fates else 1)
    ]


def _wish(space, fate, agreed, chance):
    asked = Decimal(chance.choice(ASKED))
    if fate == "granted" and not agreed:
        fate = "refused"
    return Wish(
        space=space,
        purpose=chance.choice(PURPOSES),
        asked=asked,
        fate=fate,
        granted=asked * chance.choice(PARTS),
        refusal=chance.choice(("no_money", "outside")) if agreed else "no_agrement",
    )


def _split(wishes, codes, cnaf):
    """One entry per Caf of `codes`: what is granted there and what waits, with a margin."""
    envelope = Envelope.objects.of_meeting_spaces().get(exercice=EXERCICE)
    wanted = dict.fromkeys(codes, Decimal(0))
    for wish in wishes:
        if wish.space.caf_id in wanted and wish.fate in ("granted", "submitted"):
            wanted[wish.space.caf_id] += wish.granted if wish.fate == "granted" else wish.asked
    for rank, (code, amount) in enumerate(wanted.items()):
        with at(SPLIT + timedelta(minutes=4 * rank)):
            share = ROUND * ceil((amount * MARGIN or SMALLEST_SHARE) / ROUND)
            entry = envelope.enter(caf=Caf(pk=code), amount=Decimal(share), reason=REASON, by=cnaf)
            Entry.objects.record(by=cnaf, action="create", target=entry)


def _request(wish, people, moment, *, with_partner):
    """Prepare the request at `moment`, hand it in on the morrow and decide it three weeks later, as far as it goes."""
    space = wish.space
    by = people[Role.PARTENAIRE, space.operator_id] if with_partner else people[Role.CONSEILLER, space.caf_id]
    with at(moment):
        request = FundingRequest.objects.create(
            space=space, caf_id=space.caf_id, exercice=EXERCICE, amount_requested=wish.asked, purpose=wish.purpose,
            ddcs_proof=PROOF, created_by=by[0],
        )  # fmt: skip
        Entry.objects.record(by=by[0], action="create", target=request, after=request.state)
    if wish.fate == "draft":
        return
    with at(moment + timedelta(days=1, minutes=20)):
        request.submit(by=by[0])
    manager = people[Role.RESPONSABLE, space.caf_id][0]
    with at(moment + timedelta(days=22, minutes=50)):
        if wish.fate == "granted":
            request.grant(by=manager, amount=wish.granted)
        elif wish.fate == "refused":
            request.refuse(by=manager, refusal=wish.refusal, decision_note=NOTES[wish.refusal])
