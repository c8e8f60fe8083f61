"""The page of a family file."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.contributions.panels import panels_of
from portal.separations.dangers.mask import mask_of
from portal.separations.dangers.permissions import (
    is_for_another_to_lift,
    may_lift_danger,
    may_see_danger,
    may_undo_danger,
)
from portal.separations.families.opening import open_family
from portal.separations.families.permissions import may_record, may_restore
from portal.separations.families.timeline import family_timeline


@require_GET
@requires(is_caf_agent)
def family_detail(request, pk):
    """The family file: two parents, their children, what was done and what is waiting."""
    family, agent = open_family(request, pk), request.user
    dangers = [report for report in family.dangers_nearby if may_see_danger(agent, report)]
    panels = panels_of(family, agent, request)
    context = {
        "family": family,
        "separations": sorted(family.separations.all(), key=lambda row: row.separated_on, reverse=True),
        "reconciliations": sorted(family.reconciliations.all(), key=lambda row: row.reconciled_on, reverse=True),
        "panels": panels,
        "dangers": [(report, _acts_on(report, agent)) for report in dangers],
        "danger_is_known": any(report.lifted_at is None for report in dangers),
        "mask": mask_of(agent, family),
        "may_record": may_record(agent) and family.cancelled_at is None,
        "may_protect": is_manager(agent),
        "may_restore": may_restore(agent) and family.cancelled_at is not None,
        "timeline": family_timeline(family, agent, panels),
    }
    return render(request, "separations/families/family_detail.html", context)


def _acts_on(report, agent):
    """What the agent may do about a danger that they read."""
    return {
        "lift": may_lift_danger(agent, report) and not is_for_another_to_lift(agent, report),
        "undo": may_undo_danger(agent, report),
    }
