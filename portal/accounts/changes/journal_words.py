"""What the journal says of requests about accounts, and of what they did to an account."""

from portal.accounts.changes.models import AccountChange
from portal.journal.words import add_act, add_row

DONE = ("open", "move", "reopen", "lose_factor", "close")

add_row(
    AccountChange,
    "demande sur un compte",
    {
        "ask": "a demandé",
        "confirm": "a confirmé",
        "refuse": "a refusé",
        "withdraw": "a retiré",
        "expire": "a laissé expirer",
    },
)
add_act("account", "compte d’agent", place=90, actions=[f"account:{step}" for step in DONE])
add_act("account_change", "demande sur un compte", place=91, actions=["account_change:ask", "account_change:expire"])
