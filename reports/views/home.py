"""The home page of each role: what to do now, then what waits."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.permissions import any_agent, requires
from reports.home import day_for


@require_GET
@requires(any_agent)
def home(request):
    """Ma journée."""
    return render(request, "reports/home.html", {"day": day_for(request.user)})
