"""A correction is a row of its Caf; the service of the referral reads, asks and answers it."""

from mediation.corrections.models import ReferralCorrection
from mediation.referrals.policies import NAME, SENT
from portal.foundation.database.policies import keep_in_caf, open_to_others

OF_THE_SERVICE = (
    "EXISTS (SELECT FROM mediation_referral "
    f"WHERE mediation_referral.id = mediation_referralcorrection.referral_id AND {SENT})"
)

keep_in_caf(ReferralCorrection)
open_to_others(ReferralCorrection, NAME, OF_THE_SERVICE)
open_to_others(ReferralCorrection, "asked_by_the_service", command="INSERT", check=OF_THE_SERVICE)
open_to_others(ReferralCorrection, "answered_by_the_service", OF_THE_SERVICE, command="UPDATE")
