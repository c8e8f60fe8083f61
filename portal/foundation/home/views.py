"""The home page of each role: what to do now, then what waits."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.disclosure import disclose_list
from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.roles import any_agent
from portal.foundation.contributions.worklist import work_list_of


@require_GET
@requires(any_agent)
def home(request: AuthenticatedRequest) -> HttpResponse:
    """Ma journée."""
    work_list = work_list_of(request.user)
    for group in work_list.groups:
        disclose_list(request, group.rows)
    return render(request, "foundation/home/home.html", {"work_list": work_list})
