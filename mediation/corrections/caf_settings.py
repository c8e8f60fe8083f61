"""How long a service puts right alone what it told; no text fixes it."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import DAYS, caf_setting

ALONE_DAYS = caf_setting(
    "referral_correction_days", "Jours pendant lesquels un service corrige seul ce qu’il a déclaré", section=DELAYS,
    kind=DAYS, order=12, default=7, minimum=1, maximum=30, required=True,
    help="Réponse, première séance ou issue déclarée par erreur. Au-delà, le service et la Caf corrigent ensemble.",
)  # fmt: skip
