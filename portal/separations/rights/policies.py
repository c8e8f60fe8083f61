"""The steps taken about maintenance and the openings of the ASF are rows of the Caf of the family."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.rights.models import AsfOpening, Procedure

keep_in_caf(Procedure, AsfOpening)
