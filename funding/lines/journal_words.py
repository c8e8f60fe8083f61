"""What the journal says of corrections of lines."""

from funding.lines.models import EnvelopeCorrection
from portal.journal.words import add_row

add_row(
    EnvelopeCorrection,
    "correction de ligne",
    {"approve": "a approuvé", "refuse": "a refusé", "cancel": "a abandonné"},
)
