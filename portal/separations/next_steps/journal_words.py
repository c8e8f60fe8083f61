"""What the journal says of next steps: that one was written or done, never its words."""

from portal.journal.words import add_act, add_row
from portal.separations.next_steps.models import NextStep

add_row(
    NextStep,
    "prochaine étape",
    {"write": "a écrit", "correct": "a corrigé", "finish": "a fait", "withdraw": "a retiré"},
)
add_act("step", "prochaine étape", place=82, actions=["step:write", "step:correct"])
