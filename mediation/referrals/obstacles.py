"""What keeps a family file open: a referral that goes on."""

from portal.foundation.workflow.obstacles import obstacle
from portal.separations.families.models import Family


@obstacle(Family, "close")
def referral_goes_on(family: Family) -> str:
    """Each open referral is named, with what to do."""
    rows = family.mediation_referrals.open().order_by("pk")
    numbers = [f"n° {referral.pk} ({referral.get_state_display()})" for referral in rows]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"L’orientation {numbers[0]} est en cours : attendez son issue ou retirez-la, puis fermez le dossier."
    return f"Des orientations sont en cours : {', '.join(numbers)}. Attendez leur issue ou retirez-les d’abord."
