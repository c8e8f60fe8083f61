"""What the journal says of the places of the directory."""

from portal.journal.words import add_row
from portal.separations.directory.models import DirectoryPlace

add_row(
    DirectoryPlace,
    "structure de l’annuaire",
    {"confirm": "a confirmé", "close": "a fermé", "reopen": "a rouvert"},
)
