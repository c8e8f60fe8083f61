"""An agrément whose withdrawal is under way, or done, is not cancelled over it."""

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from portal.foundation.workflow.obstacles import obstacle


@obstacle(Agrement, "cancel")
def withdrawal_stands(agrement: Agrement) -> str:
    """What the prefect began is ended first."""
    standing = AgrementWithdrawal.unscoped.filter(agrement=agrement).exclude(state=AgrementWithdrawal.State.DROPPED)
    if not standing.exists():
        return ""
    return "Une procédure de retrait porte sur cet agrément : annulez-la ou classez-la sans suite d’abord."
