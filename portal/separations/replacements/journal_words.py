"""What the journal says of replacements."""

from portal.journal.words import add_row
from portal.separations.replacements.models import Replacement

add_row(Replacement, "remplacement", {"cancel": "a annulé"})
