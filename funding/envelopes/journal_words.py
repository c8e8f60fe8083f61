"""What the journal says of envelopes."""

from funding.envelopes.models import Envelope, Share, ShareEntry
from portal.journal.words import add_row

add_row(Envelope, "enveloppe", {"publish": "a publié"})
add_row(Share, "part d’enveloppe")
add_row(ShareEntry, "mouvement de part")
