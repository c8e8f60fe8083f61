"""What the journal says of family files."""

from portal.journal.words import add_row
from portal.separations.families.models import Family

add_row(Family, "dossier")
