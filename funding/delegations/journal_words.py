"""What the journal says of delegations."""

from funding.delegations.models import Delegation
from portal.journal.words import add_row

add_row(Delegation, "délégation", {"end": "a mis fin à"})
