"""What an agent chooses for their own screens; kept with the account, so that it survives the sign-out."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import any_agent
from portal.foundation.lists.tables import table_called
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
    return _back(request)


@require_POST
@requires(any_agent)
@once
def columns_choose(request, list_name):
    """Keep which columns of a list the agent wishes to see, or forget it, then back to the list."""
    table, agent = table_called(list_name), request.user
    if table is None:
        raise Http404
    offered = set(request.POST.getlist("offered")) & table.column_names()
    hidden = offered - set(request.POST.getlist("column"))
    others = dict(agent.hidden_columns)
    others.pop(list_name, None)
    chosen = {list_name: sorted(hidden)} if request.POST.get("act") != "reset" else {}
    agent.hidden_columns = others | chosen
    agent.save(update_fields=["hidden_columns"])
    return _back(request)


def _back(request):
    """Back to the page the agent was on, when it is one of ours."""
    back = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None, require_https=request.is_secure())
    return redirect(back if ours else "home")
