"""What the journal says of commissions."""

from funding.commissions.models import Commission
from portal.journal.words import add_row

add_row(Commission, "commission", {"cancel": "a annulé"})
