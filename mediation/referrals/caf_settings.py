"""How long a Caf leaves a service to answer; no text fixes it."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import DAYS, caf_setting

ANSWER_DAYS = caf_setting(
    "referral_answer_days", "Jours laissés à un service pour répondre à une orientation", section=DELAYS, kind=DAYS,
    order=10, default=15, minimum=1, maximum=90, required=True,
    help="Au-delà, l’orientation est en retard : chez vous, chez le responsable et chez le service.",
)  # fmt: skip
