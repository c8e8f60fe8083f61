"""What the journal says of separations."""

from portal.journal.words import add_row
from portal.separations.events.models import Separation

add_row(Separation, "séparation")
