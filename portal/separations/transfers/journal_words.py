"""What the journal says of transfers: who asked, who answered, never what was passed."""

from portal.journal.words import add_act, add_row
from portal.separations.transfers.models import Transfer

add_row(
    Transfer,
    "transfert",
    {"ask": "a demandé", "accept": "a accepté", "refuse": "a refusé", "withdraw": "a retiré"},
)
add_act("transfer", "transfert", place=86, actions=["transfer:ask", "transfer:close"])
