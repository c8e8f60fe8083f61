"""Where a parent in danger was sent is a row of the Caf of the danger."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.specialised_orientations.models import SpecialisedOrientation

keep_in_caf(SpecialisedOrientation)
