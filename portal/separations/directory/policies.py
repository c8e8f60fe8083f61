"""The directory of a Caf is read in this Caf alone: a place is told to families by those who know it."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.directory.models import DirectoryPlace

keep_in_caf(DirectoryPlace)
