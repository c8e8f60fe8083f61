"""What the journal says of amendments."""

from mediation.amendments.models import ConventionAmendment
from portal.journal.words import add_row

add_row(
    ConventionAmendment,
    "avenant de convention",
    {"sign": "a noté la signature", "cancel": "a abandonné"},
)
