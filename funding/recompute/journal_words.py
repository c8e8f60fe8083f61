"""What the journal says of recompute runs."""

from funding.recompute.models import RecomputeRun
from portal.journal.words import add_row

add_row(RecomputeRun, "recalcul", {"cancel": "a arrêté"})
