"""What workers do for a recompute: its parts, one Caf each."""

from funding.recompute.models import RecomputePart
from funding.recompute.process import recompute_part
from portal.foundation.jobs.process import work_of

work_of(RecomputePart)(recompute_part)
