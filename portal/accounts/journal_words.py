"""What the journal says of accounts."""

from portal.accounts.models import Agent
from portal.journal.words import add_act, add_row

add_row(Agent, "compte d’agent")
add_act("activate", "a rouvert le compte", place=90)
add_act("deactivate", "a désactivé le compte", place=91)
