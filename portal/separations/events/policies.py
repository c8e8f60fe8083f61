"""What happened to a family is a row of its Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.events.models import Reconciliation, Residence, Separation

keep_in_caf(Separation, Residence, Reconciliation)
