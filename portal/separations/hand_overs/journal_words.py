"""What the journal says of hand-overs, and of each file that goes through one."""

from portal.journal.words import add_act, add_row
from portal.separations.hand_overs.models import HandOver

add_row(HandOver, "passation", {"cancel": "a annulé", "recall": "a fait revenir les dossiers de", "move": "a avancé"})
add_act("hand_over", "passation", place=84, actions=["hand_over:give", "hand_over:return", "hand_over:move"])
