"""What the journal says of criteria and of the proofs of conditions."""

from funding.eligibility.models import ConditionProof, Criterion
from portal.journal.words import add_row

add_row(Criterion, "critère d’éligibilité", {"publish": "a publié"})
add_row(ConditionProof, "preuve d’une condition", {})
