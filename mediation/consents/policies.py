"""A consent is of the Caf of its referral; the service reads it once the referral is sent."""

from mediation.consents.models import Consent
from mediation.referrals.policies import NAME, SENT
from portal.foundation.database.policies import keep_in_caf, open_to_others

keep_in_caf(Consent)
open_to_others(
    Consent,
    NAME,
    f"EXISTS (SELECT FROM mediation_referral WHERE mediation_referral.id = mediation_consent.referral_id AND {SENT})",
)
