"""By what power a request is decided: the delegation of who decides, or a commission beyond it."""

from decimal import Decimal
from typing import Any

from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from portal.accounts.models import Agent
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import ActionRefused

NO_DELEGATION = {
    Delegation.Act.GRANT: "Vous n’avez aujourd’hui aucune délégation pour accorder",
    Delegation.Act.REFUSE: "Vous n’avez aujourd’hui aucune délégation pour refuser",
}
WHAT_TO_RECORD = (
    "un autre responsable de votre Caf, ou un administrateur, enregistre votre acte signé dans « Délégations », "
    "ou bien la commission décide."
)


def refuse_unless_covered(delegation: Delegation | None, act: str, amount: Decimal | None) -> Delegation:
    """The delegation, when it covers the decision; raises `ActionRefused` with what to do."""
    if delegation is None:
        raise ActionRefused(f"{NO_DELEGATION[Delegation.Act(act)]} : {WHAT_TO_RECORD}")
    if not delegation.covers(amount):
        raise ActionRefused(beyond(delegation))
    return delegation


def beyond(delegation: Delegation) -> str:
    """What is said of an amount past the limit."""
    return (
        f"Votre délégation va {delegation.limit_in_words} : au-delà, la commission décide. Choisissez la commission, "
        "ou accordez au plus ce montant."
    )


def ground_of(
    funding_request: Any, *, by: Agent, act: str, amount: Decimal | None, commission: Commission | None
) -> dict[str, Any]:
    """{`delegation` or `commission`: the row} under which the decision is taken. Raises `ActionRefused`."""
    if commission is None:
        given = Delegation.objects.for_act(by, act)
        return {"delegation": refuse_unless_covered(given, act, amount), "commission": None}
    able = Commission.objects.able_to_decide(funding_request.caf_id, funding_request.submitted_at)
    if not able.filter(pk=commission.pk).exists():
        raise ActionRefused(
            "Cette commission n’a pas pu décider de cette demande : elle est annulée, d’une autre Caf, ou s’est tenue "
            "avant que la demande ne soit transmise."
        )
    return {"delegation": None, "commission": commission}


def ground_in_words(funding_request: Any) -> str:
    """« décidé par la commission du 3 mars 2015 », « par délégation n° 3… »; empty for what was decided before."""
    if funding_request.commission_id:
        return f"décidé par la commission du {fr_date(funding_request.commission.held_on)}"
    if not funding_request.delegation_id:
        return ""
    given = funding_request.delegation
    stands_in = "" if given.agent_id == funding_request.decided_by_id else f", en suppléance de {given.agent}"
    limit = f", {given.limit_in_words}" if given.amount_limit is not None else ""
    return f"{given.deed_in_words}{limit}{stands_in}"
