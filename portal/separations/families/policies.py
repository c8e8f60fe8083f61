"""Family files and who is in them are rows of one Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.families.models import Child, Family, Parent

keep_in_caf(Family, Parent, Child)
