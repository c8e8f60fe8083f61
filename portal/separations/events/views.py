"""The separations of a Caf, listed."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.capped_paginator import CappedPaginator
from portal.separations.events.filters import SeparationFilter
from portal.separations.events.models import Separation
from portal.separations.families.permissions import may_record

PER_PAGE = 25


@require_GET
@requires(is_caf_agent)
def separation_list(request):
    """The separations of the Caf, narrowed and turned by the address."""
    narrowed = SeparationFilter(request.GET, Separation.objects.visible_to(request.user).for_list())
    page = CappedPaginator(narrowed.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "form": narrowed.form, "may_record": may_record(request.user)}
    return render(request, "separations/events/separation_list.html", context)
