"""What the journal says of the searches of rights."""

from portal.journal.words import add_row
from portal.separations.rights_search.models import RightsRun

add_row(RightsRun, "recherche des droits à examiner", {"cancel": "a arrêté"})
