"""What is to be done for a family is a row of its Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.next_steps.models import NextStep

keep_in_caf(NextStep)
