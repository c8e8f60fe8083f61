"""What the journal says of referrals."""

from mediation.referrals.models import Referral
from portal.journal.words import add_row

add_row(
    Referral,
    "orientation",
    {
        "send": "a transmis",
        "withdraw": "a retiré",
        "accept": "a accepté",
        "refuse": "a refusé",
        "start": "a commencé",
        "end": "a terminé",
    },
)
