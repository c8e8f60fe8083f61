"""What an agent chooses for their own screens; kept with the account, so that it survives the sign-out."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import any_agent
from portal.foundation.submissions.once import once


@require_POST
@requires(any_agent)
@once
def compact_toggle(request):
    """Make the agent's tables compact, or airy again, then back to the page; a script stays on it."""
    agent = request.user
    agent.compact_tables = request.POST.get("compact") == "1"
    agent.save(update_fields=["compact_tables"])
    if request.htmx:
        return HttpResponse(status=204)
    back = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None, require_https=request.is_secure())
    return redirect(back if ours else "home")
