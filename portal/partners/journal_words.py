"""What the journal says of operators."""

from portal.journal.words import add_row
from portal.partners.models import Operator

add_row(Operator, "gestionnaire")
