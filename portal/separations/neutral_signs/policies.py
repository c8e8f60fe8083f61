"""Signs are rows of the Caf of their danger."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.neutral_signs.models import DangerSign

keep_in_caf(DangerSign)
