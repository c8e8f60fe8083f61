"""The steps taken about maintenance, on the family file."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family


@panel(Family, order=40)
def procedures(family, agent):
    """The procedures of the family, oldest first; no panel without any."""
    rows = list(family.procedures.visible_to(agent).standing())
    return Panel(template="separations/rights/_procedures.html", context={"procedures": rows}) if rows else None
