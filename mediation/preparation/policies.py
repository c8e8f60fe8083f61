"""What a service may read of how to reach the parents is of the Caf until the referral is sent."""

from mediation.preparation.models import SharedContact
from mediation.referrals.policies import NAME, SENT
from portal.foundation.database.policies import keep_in_caf, open_to_others

keep_in_caf(SharedContact)
open_to_others(
    SharedContact,
    NAME,
    "EXISTS (SELECT FROM mediation_referral "
    f"WHERE mediation_referral.id = mediation_sharedcontact.referral_id AND {SENT})",
)
