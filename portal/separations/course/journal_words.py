"""What the journal says of what happens to a file."""

from portal.journal.words import add_act, add_row
from portal.separations.events.models import Reconciliation
from portal.separations.families.models import Child

add_row(Reconciliation, "réconciliation")
add_row(Child, "enfant")
add_act("cancel", "a annulé", place=45)
add_act("restore", "a rétabli", place=45)
