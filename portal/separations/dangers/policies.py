"""Dangers are rows of one Caf: what a service knows of them is whether one is open (`separations_in_danger`)."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.dangers.models import DangerReport, ThreatenedPerson

keep_in_caf(DangerReport, ThreatenedPerson)
