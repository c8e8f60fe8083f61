"""What keeps a family file open: a transfer that waits for its answer."""

from portal.foundation.workflow.obstacles import obstacle
from portal.separations.families.models import Family


@obstacle(Family, "close")
def transfer_waits(family: Family) -> str:
    """The other Caf is to answer first, or the request is taken back."""
    asked = family.transfers.asked().select_related("to_caf").first()
    if asked is None:
        return ""
    return f"Un transfert à la {asked.to_caf} attend sa réponse : retirez la demande, puis fermez le dossier."
