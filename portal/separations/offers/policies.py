"""What a parent is offered is a row of the Caf of their file."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.offers.models import Offer

keep_in_caf(Offer)
