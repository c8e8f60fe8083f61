"""That a file was read and found right is a row of its Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.recording.models import Confirmation

keep_in_caf(Confirmation)
