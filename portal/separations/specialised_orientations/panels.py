"""On the file, under the contact to take, for those who read the danger: a service for one parent alone; no query."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.dangers.permissions import may_see_danger
from portal.separations.families.models import Family
from portal.separations.specialised_orientations.models import parents_to_orient


@panel(Family, order=2)
def orient_one_parent(family, agent):
    """One link per parent and danger told on this file that is open; nothing to anybody else."""
    if family.cancelled_at:
        return None
    reports = [
        report for report in family.dangers_nearby
        if report.lifted_at is None and report.family_id == family.pk and may_see_danger(agent, report)
    ]  # fmt: skip
    for report in reports:
        report.family = family  # with its parents
    links = [(report, parent) for report in reports for parent in parents_to_orient(report)]
    if not links:
        return None
    template = "separations/specialised_orientations/_panel.html"
    return Panel(template=template, context={"links": links, "several": len(reports) > 1}, leads=True)
