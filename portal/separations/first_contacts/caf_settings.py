"""Within how many working days somebody in danger is contacted; five in the trial of the Hauts-de-Seine."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import DAYS, caf_setting

CONTACT_DAYS = caf_setting(
    "first_contact_days", "Jours ouvrés pour prendre contact après le signalement d’un danger", section=DELAYS,
    kind=DAYS, order=5, default=5, minimum=1, maximum=10, required=True,
    help="Au-delà, les responsables en sont avertis : dans « Ma journée » et par un message sans nom.",
)  # fmt: skip
