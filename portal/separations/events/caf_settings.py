"""How far back a Caf looks when it counts its separations of late."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import DAYS, caf_setting

RECENT_DAYS = caf_setting(
    "recent_separation_days", "Jours dont « Ma journée » compte les séparations", section=DELAYS, kind=DAYS,
    order=30, default=30, minimum=7, maximum=366, required=True,
)  # fmt: skip
