"""What the journal says of declarations."""

from funding.declarations.models import Declaration
from portal.journal.words import add_row

add_row(Declaration, "déclaration", {"submit": "a transmis", "reopen": "a repris pour correction"})
