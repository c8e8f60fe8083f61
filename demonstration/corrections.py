"""What services told by mistake: put right at once by one, asked by the Caf of another, who has not answered yet."""

from datetime import timedelta

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from mediation.corrections.process import correct
from mediation.referrals.models import Referral
from portal.foundation.access.roles import Role

RIGHT, ASKED = "Issue cochée sur la mauvaise ligne.", "Le service nous dit au téléphone que la médiation continue."


def tell_corrections(agents, last):
    """Of the mediations of the Nord that ended: the latest outcome is put right, another end is said to be none."""
    caseworker = agents[Role.CONSEILLER, NORD][0]
    ended = Referral.objects.filter(caf=NORD, state="ended", started_on__isnull=False)
    rows = list(ended.exclude(outcome="written").order_by("-ended_at").select_related("service", "answered_by")[:2])
    for referral, put_right in zip(rows, (True, False), strict=False):
        if put_right:
            with at(referral.ended_at + timedelta(days=1)):
                correct(
                    referral, by=referral.answered_by, corrects="ended", undoes=False, reason=RIGHT,
                    ended_on=referral.ended_on, outcome="written",
                )  # fmt: skip
        else:
            with at(moment_of(last, 16, 20)):
                correct(referral, by=caseworker, corrects="ended", undoes=True, reason=ASKED)
