"""Funding requests of 2014 in every state, on shares of the true envelope that are split by invention."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from math import ceil

from demonstration.accounts import NORD, RHONE
from demonstration.clock import at
from demonstration.partners import PROOF
from demonstration.scene import story
from demonstration.stories.delegations import LIMIT, commission_of
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.eligibility.models import COMITE, ConditionProof
from funding.envelopes.models import Envelope
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.territory.models import Caf

EXERCICE = 2014
SHARES = 60
SPLIT = datetime(2014, 5, 12, 9, tzinfo=UTC)
FIRST_REQUEST = datetime(2014, 5, 19, 9, tzinfo=UTC)
PREPARED_2015 = datetime(2014, 12, 1, 10, tzinfo=UTC)
REASON = "répartition inventée pour la démonstration"
PURPOSES = (
    "Ouvrir deux samedis par mois.",
    "Maintenir l’accueil du mercredi après la fin du financement de la Ddcs.",
    "Recruter un accueillant à mi-temps.",
    "Aménager la salle réservée aux tout-petits.",
    "Former les accueillants et organiser leur supervision.",
)
# States of the requests, in turn: in the Nord and in the Rhône, where a space has three; elsewhere.
FAVOURED_STATES = ("submitted", "granted", "draft", "refused", "submitted")
STATES = (
    "granted", "submitted", "granted", "refused", "granted", "draft", "granted", "granted", "submitted", "granted",
)  # fmt: skip
NOTES = {
    "no_agrement": "L’arrêté du préfet n’était plus en vigueur en 2014.",
    "incomplete": "Le budget et le compte de résultat manquent toujours, malgré deux relances.",
    "outside": "Le fonds ne porte pas sur l’achat d’un véhicule.",
}
AMOUNTS = range(3_000, 12_000, 250)
GRANTED_SHARES = (Decimal(1), Decimal("0.8"), Decimal("0.6"))
MARGIN = Decimal("1.15")
ROUND, SMALLEST_SHARE = 500, Decimal(5_000)


@dataclass(frozen=True, kw_only=True)
class PlannedRequest:
    """A request to come, in euros; it ends in `state`, then `granted` or the coded reason `refusal` counts."""

    space: MeetingSpace
    purpose: str
    amount: Decimal
    state: str
    granted: Decimal
    refusal: str


@story(order=20)
def split_and_requested(scene):
    """Enter shares for the Nord, the Rhône and the first other Caf, then write the requests of their spaces."""
    partners, agents = scene.partners, scene.agents
    planned = _planned(partners.spaces, scene.rng)
    codes = list(dict.fromkeys([NORD, RHONE, *(space.caf_id for space in partners.spaces)]))[:SHARES]
    _split(planned, codes, agents[Role.CNAF, None][0])
    # Elsewhere no share was entered yet: nothing can be decided there.
    possible = [plan for plan in planned if plan.space.caf_id in codes or plan.state in ("draft", "submitted")]
    for rank, plan in enumerate(possible):
        _request(plan, agents, FIRST_REQUEST + timedelta(hours=7 * rank), with_partner=rank % 3 != 1)


@story(order=21)
def prepared_for_2015(scene):
    """One space of the Nord prepares 2015 and has joined the opinion of the comité, not yet the rest."""
    space = next(space for space in scene.partners.spaces if space.caf_id == NORD)
    by = scene.agents[Role.CONSEILLER, NORD][0]
    with at(PREPARED_2015):
        request = FundingRequest.objects.create(
            space=space, caf_id=NORD, exercice=2015, amount_requested=Decimal(9_000), purpose=PURPOSES[0],
            created_by=by,
        )  # fmt: skip
        Entry.objects.record(by=by, action="create", target=request, after=request.state)
        proof = ConditionProof.objects.create(
            funding_request=request, code=COMITE, document=PROOF, note="avis du comité, invention", joined_by=by
        )
        Entry.objects.record(by=by, action="create", target=proof)


def _planned(spaces, rng):
    """Three per space in the Nord and the Rhône, one elsewhere; none is granted without an agrément."""
    agreed = set(Agrement.objects.proven().in_force(EXERCICE).values_list("space", flat=True))
    favoured = {NORD: cycle(FAVOURED_STATES), RHONE: cycle(FAVOURED_STATES)}
    others = cycle(STATES)
    return [
        _plan(space, next(favoured.get(space.caf_id, others)), space.pk in agreed, rng)
        for space in spaces
        for _ in range(3 if space.caf_id in favoured else 1)
    ]


def _plan(space, state, agreed, rng):
    amount = Decimal(rng.choice(AMOUNTS))
    if state == "granted" and not agreed:
        state = "refused"
    return PlannedRequest(
        space=space,
        purpose=rng.choice(PURPOSES),
        amount=amount,
        state=state,
        granted=amount * rng.choice(GRANTED_SHARES),
        refusal=rng.choice(("incomplete", "outside")) if agreed else "no_agrement",
    )


def _split(planned, codes, cnaf):
    """One entry per Caf of `codes`: what is granted there and what waits, with a margin."""
    envelope = Envelope.objects.of_meeting_spaces().get(exercice=EXERCICE)
    needs = dict.fromkeys(codes, Decimal(0))
    for plan in planned:
        if plan.space.caf_id in needs and plan.state in ("granted", "submitted"):
            needs[plan.space.caf_id] += plan.granted if plan.state == "granted" else plan.amount
    for rank, (code, amount) in enumerate(needs.items()):
        with at(SPLIT + timedelta(minutes=4 * rank)):
            share = ROUND * ceil((amount * MARGIN or SMALLEST_SHARE) / ROUND)
            entry = envelope.enter(caf=Caf(pk=code), amount=Decimal(share), reason=REASON, by=cnaf)
            Entry.objects.record(by=cnaf, action="create", target=entry)


def _request(plan, agents, moment, *, with_partner):
    """Prepare the request at `moment`, submit it the day after and decide it three weeks later, as far as it goes."""
    space = plan.space
    by = agents[Role.PARTENAIRE, space.pk] if with_partner else agents[Role.CONSEILLER, space.caf_id]
    with at(moment):
        request = FundingRequest.objects.create(
            space=space, caf_id=space.caf_id, exercice=EXERCICE, amount_requested=plan.amount, purpose=plan.purpose,
            ddcs_proof=PROOF, created_by=by[0],
        )  # fmt: skip
        Entry.objects.record(by=by[0], action="create", target=request, after=request.state)
    if plan.state == "draft":
        return
    with at(moment + timedelta(days=1, minutes=20)):
        request.submit(by=by[0])
    manager = agents[Role.RESPONSABLE, space.caf_id][0]
    decided = moment + timedelta(days=22, minutes=50)
    beyond = plan.state == "granted" and plan.granted > LIMIT
    commission = commission_of(space.caf_id, decided, manager) if beyond else None
    with at(decided):
        if plan.state == "granted":
            request.grant(by=manager, amount=plan.granted, commission=commission)
        elif plan.state == "refused":
            request.refuse(by=manager, refusal=plan.refusal, decision_note=NOTES[plan.refusal])
