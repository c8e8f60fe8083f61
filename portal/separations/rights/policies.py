"""The steps taken about maintenance are rows of the Caf of the family."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.rights.models import Procedure

keep_in_caf(Procedure)
