"""A transfer is asked by one Caf; the other reads it and what passes of it, answers it, and writes nothing else."""

from portal.foundation.database.policies import CURRENT_CAF, keep_in_caf, open_to_others
from portal.separations.transfers.models import PassedContact, Transfer

keep_in_caf(Transfer, PassedContact)
# `transfer_kept` holds all columns but those of the answer.
open_to_others(Transfer, "answered_by_the_other_caf", f"to_caf_id = {CURRENT_CAF}", command="UPDATE")
