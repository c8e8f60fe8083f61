"""What keeps a family file open: a referral that goes on."""

from portal.foundation.workflow.obstacles import obstacle
from portal.separations.families.models import Family


@obstacle(Family, "close")
def referral_goes_on(family: Family) -> str:
    """Each open referral is named, with what to do."""
    return _going_on(family, "fermez le dossier")


@obstacle(Family, "transfer")
def referral_stays_here(family: Family) -> str:
    """A referral does not pass to another Caf: it ends first."""
    return _going_on(family, "transférez le dossier")


def _going_on(family: Family, then: str) -> str:
    rows = family.mediation_referrals.open().order_by("pk")
    numbers = [f"n° {referral.pk} ({referral.get_state_display()})" for referral in rows]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"L’orientation {numbers[0]} est en cours : attendez son issue ou retirez-la, puis {then}."
    return f"Des orientations sont en cours : {', '.join(numbers)}. Attendez leur issue ou retirez-les d’abord."
