"""How long the answer to a transfer is shown to who asked for it."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import DAYS, caf_setting

TOLD_DAYS = caf_setting(
    "transfer_told_days", "Jours pendant lesquels un transfert accepté reste dans « Ma journée »", section=DELAYS,
    kind=DAYS, order=40, default=7, minimum=1, maximum=90, required=True,
)  # fmt: skip
