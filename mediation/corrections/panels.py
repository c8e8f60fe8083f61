"""On the page of a referral: the correction that waits, those that were made, and the way to ask for one."""

from mediation.corrections.models import ReferralCorrection
from mediation.corrections.permissions import may_correct, may_correct_alone
from mediation.referrals.models import Referral
from portal.foundation.contributions.panels import Panel, panel

LATEST = 5


@panel(Referral, order=10)
def corrections(referral, agent):
    """The latest first; nothing while the service has told nothing."""
    rows = list(ReferralCorrection.objects.visible_to(agent).for_page().filter(referral=referral.pk)[:LATEST])
    for row in rows:
        row.referral = referral
    waits = any(row.state == row.State.ASKED for row in rows)
    may_ask = may_correct(agent, referral) and not waits
    if not rows and not may_ask:
        return None
    context = {
        "referral": referral,
        "corrections": [(row, row.available_steps(agent)) for row in rows],
        "may_ask": may_ask,
        "alone": may_ask and may_correct_alone(agent, referral),
    }
    return Panel(template="mediation/corrections/_corrections.html", context=context)
