"""What agents decided about persons who look alike is of their Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.duplicates.models import NotSamePerson, PersonMerge

keep_in_caf(NotSamePerson, PersonMerge)
