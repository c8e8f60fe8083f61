"""What the journal says of funding requests."""

from funding.grants.models import FundingRequest
from portal.journal.words import add_row

add_row(
    FundingRequest,
    "demande de financement",
    {"submit": "a transmis", "grant": "a accordé", "refuse": "a refusé"},
)
