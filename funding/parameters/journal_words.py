"""What the journal says of parameters."""

from funding.parameters.models import PriceParameter
from portal.journal.words import add_row

add_row(PriceParameter, "barème", {"publish": "a publié"})
