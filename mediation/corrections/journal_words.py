"""What the journal says of corrections; the one that is done is said of the referral."""

from mediation.corrections.models import ReferralCorrection
from portal.journal.words import add_row

add_row(
    ReferralCorrection,
    "correction d’orientation",
    {"agree": "a accepté", "refuse": "a refusé", "withdraw": "a retiré"},
)
