"""Meeting spaces, seen by the Caf, by the operator and by the Cnaf."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from espaces_rencontre.spaces.filters import SpaceFilter
from espaces_rencontre.spaces.models import MeetingSpace
from espaces_rencontre.spaces.tables import SpaceTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.contributions.panels import panels_of
from portal.foundation.lists.list_page import ListPage


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_list(request):
    """Meeting spaces of the perimeter, and whether each is agreed today."""
    spaces = MeetingSpace.objects.visible_to(request.user).for_list()
    return render(request, "list.html", {"list": ListPage(request, spaces, SpaceTable, filter_class=SpaceFilter)})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_detail(request, pk):
    """One meeting space: its agréments with their proofs, and what it asked of the fund."""
    space = MeetingSpace.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
    context = {
        "space": space,
        "may_record": is_caf_agent(request.user),
        "panels": panels_of(space, request.user),
    }
    return render(request, "espaces_rencontre/spaces/space_detail.html", context)
