"""What bears on rights are rows of the Caf of the family."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure

keep_in_caf(Procedure, AsfOpening, FoundRight)
