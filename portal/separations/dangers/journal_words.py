"""What the journal says of dangers: that one was recorded or lifted, never what it holds."""

from portal.journal.words import add_act, add_row
from portal.separations.dangers.models import DangerReport

STEPS = {"record": "a signalé", "correct": "a précisé", "lift": "a levé", "undo": "a annulé"}
add_row(DangerReport, "situation de danger", STEPS)
add_act("danger", "situation de danger", place=100, actions=[f"danger:{step}" for step in STEPS])
