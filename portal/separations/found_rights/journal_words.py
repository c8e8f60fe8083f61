"""What the journal says of rights to examine and of the searches for them."""

from portal.journal.words import add_row
from portal.separations.found_rights.models import RightsRun
from portal.separations.rights.models import FoundRight

add_row(
    FoundRight,
    "droit à examiner",
    {"examine": "a dit ce qu’il en est de", "examine_again": "a remis à examiner"},
)
add_row(RightsRun, "recherche des droits à examiner", {"cancel": "a arrêté"})
