"""On the file, before everything else: the neutral words where another Caf has a danger open for somebody of it."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family
from portal.separations.neutral_signs.process import is_signed_elsewhere


@panel(Family, order=2)
def neutral_sign(family, agent):
    """Nothing where a danger of this Caf says it already, or where no other Caf has one."""
    if family.danger_is_open or family.is_closed or not is_signed_elsewhere(family):
        return None
    return Panel(template="separations/neutral_signs/_sign.html", context={}, leads=True)
