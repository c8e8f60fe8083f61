"""Why a coded reason to refuse is not true: the evidence of the page says the contrary."""

from collections.abc import Iterable

from funding.eligibility.conditions import Condition
from funding.eligibility.models import AGREMENT, COMITE, DDCS_2013, REFERENTIEL
from funding.envelopes.models import Share
from portal.foundation.text.french import euros

NO_AGREMENT, NO_DDCS, NO_MONEY = "no_agrement", "no_ddcs", "no_money"
NO_REFERENTIEL, NO_COMITE = "no_reference", "no_comite"
# {reason: code of the criterion that it says is not met}
SAYS_NOT_MET = {
    NO_AGREMENT: AGREMENT, NO_DDCS: DDCS_2013, NO_REFERENTIEL: REFERENTIEL, NO_COMITE: COMITE,
}  # fmt: skip


def contradicted_reasons(conditions: Iterable[Condition], share: Share | None, exercice: int) -> dict[str, str]:
    """{coded reason: why it may not be chosen} of a request with these conditions, on this share.

    A share that nobody entered holds no money: « épuisée » may be said of it.
    """
    by_code = {condition.code: condition for condition in conditions}
    found = {}
    for reason, code in SAYS_NOT_MET.items():
        condition = by_code.get(code)
        if condition is None:
            found[reason] = f"l’exercice {exercice} ne le demande pas"
        elif condition.met:
            found[reason] = f"la condition est remplie : {condition.words}"
    if share is not None and not share.envelope.binding:
        found[NO_MONEY] = "cette enveloppe n’est pas limitative : un dépassement est possible"
    elif share is not None and share.left > 0:
        found[NO_MONEY] = f"il reste {euros(share.left)} sur la part de la Caf"
    return found
