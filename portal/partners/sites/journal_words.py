"""What the journal says of sites."""

from portal.journal.words import add_row
from portal.partners.sites.models import Site

add_row(Site, "site", {"close": "a fermé", "reopen": "a rouvert"})
