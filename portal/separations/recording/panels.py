"""On a family file: what is rare and was confirmed, with who did and what explains it."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family
from portal.separations.recording.models import Confirmation


@panel(Family, order=10)
def confirmed_doubts(family, agent):
    """The doubts that an agent confirmed on the sheet, the first one first; nothing without any."""
    rows = Confirmation.objects.visible_to(agent).filter(family=family).select_related("confirmed_by")
    confirmations = list(rows.order_by("confirmed_at", "pk"))
    if not confirmations:
        return None
    return Panel(template="separations/recording/_confirmed.html", context={"confirmations": confirmations})
