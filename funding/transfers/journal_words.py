"""What the journal says of transfers between shares."""

from funding.transfers.models import ShareTransfer
from portal.journal.words import add_row

add_row(ShareTransfer, "transfert de part", {"approve": "a approuvé", "refuse": "a refusé", "cancel": "a abandonné"})
