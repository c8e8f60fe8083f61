"""What keeps a file open: a danger that nobody lifted, told in the neutral words that everyone of the Caf reads."""

from portal.foundation.workflow.obstacles import obstacle
from portal.separations.families.models import Family


@obstacle(Family, "cancel")
@obstacle(Family, "close")
def contact_first(family: Family) -> str:
    """The first step is a contact by the référent; those who may see the danger know why."""
    if not family.dangers.filter(lifted_at=None).exists():
        return ""
    return "Ce dossier attend un contact par le référent : il ne se ferme pas et ne s’annule pas pour l’instant."
