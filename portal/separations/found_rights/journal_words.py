"""What the journal says of rights to examine."""

from portal.journal.words import add_row
from portal.separations.rights.models import FoundRight

add_row(
    FoundRight,
    "droit à examiner",
    {"examine": "a dit ce qu’il en est de", "examine_again": "a remis à examiner"},
)
