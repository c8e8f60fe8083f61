"""Requests of this year decided in the Nord: one granted as a provisional commitment, one refused with its reason.

The line, the share and what the requests rest on are invented, and say so.
"""

from decimal import Decimal

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.partners import PROOF
from demonstration.scene import story
from espaces_rencontre.agrements.models import Agrement
from funding.eligibility.models import COMITE, REFERENTIEL, ConditionProof
from funding.envelopes.models import Envelope
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.territory.models import Caf

SHARE, ASKED, GRANTED = Decimal(14_000), Decimal(9_000), Decimal(7_500)
SHARE_REASON = "répartition inventée pour la démonstration"
COMMITMENT_REASON = "Budget prévisionnel de 38 000 € pour 850 heures d’ouverture (fictif)."
REFUSAL_NOTE = "Le comité des financeurs n’a pas retenu le second site ; le projet peut lui être présenté de nouveau."


@story(order=27)
def decided_this_year(scene):
    """Under the manager's delegation, on a share that the Cnaf entered; the refused one lacks the opinion."""
    line = Envelope.objects.of_meeting_spaces().filter(exercice=scene.last.year).first()
    agreed = set(Agrement.objects.proven().in_force(scene.last.year).values_list("space", flat=True))
    space = next((space for space in scene.partners.spaces if space.caf_id == NORD and space.pk in agreed), None)
    if line is None or space is None:
        return
    cnaf = scene.agents[Role.CNAF, None][0]
    with at(moment_of(scene.days_ago(9), 9)):
        entry = line.enter(caf=Caf.objects.get(pk=NORD), amount=SHARE, reason=SHARE_REASON, by=cnaf)
        Entry.objects.record(by=cnaf, action="create", target=entry)
    manager = scene.agents[Role.RESPONSABLE, NORD][0]
    granted = _submitted(scene, space, "Ouvrir un samedi sur deux.", (REFERENTIEL, COMITE), hour=10)
    refused = _submitted(scene, space, "Ouvrir un second site.", (REFERENTIEL,), hour=11)
    with at(moment_of(scene.days_ago(3), 15)):
        granted.grant(by=manager, amount=GRANTED, commitment_reason=COMMITMENT_REASON)
        refused.refuse(by=manager, refusal=FundingRequest.Refusal.NO_COMITE, decision_note=REFUSAL_NOTE)


def _submitted(scene, space, purpose, codes, *, hour):
    """A request of the space's own partner, with the proofs of `codes`, handed in an hour later."""
    by = scene.agents[Role.PARTENAIRE, space.pk][0]
    with at(moment_of(scene.days_ago(7), hour)):
        request = FundingRequest.objects.create(
            space=space, caf_id=space.caf_id, exercice=scene.last.year, amount_requested=ASKED, purpose=purpose,
            created_by=by,
        )  # fmt: skip
        Entry.objects.record(by=by, action="create", target=request, after=request.state)
        for code in codes:
            proof = ConditionProof.objects.create(funding_request=request, code=code, document=PROOF, joined_by=by)
            Entry.objects.record(by=by, action="create", target=proof)
    with at(moment_of(scene.days_ago(7), hour, 40)):
        request.submit(by=by)
    return request
