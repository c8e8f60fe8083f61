"""A search of the rights of a Caf by day: asked by its manager, followed, stopped."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.jobs.views import cancel_job, show_job
from portal.foundation.submissions.once import once
from portal.separations.rights_search import process
from portal.separations.rights_search.models import RightsRun

PAGE = "separations/rights_search/rights_run_detail.html"
OUTCOME = "separations/rights_search/_rights_run_outcome.html"
ALREADY = "Une recherche des droits de votre Caf est déjà en cours : la voici."


@require_POST
@requires(is_manager)
@once
def rights_run_start(request):
    """Search the rights of one's Caf now, without waiting for the night."""
    agent = request.user
    run = RightsRun.objects.visible_to(agent).under_way().first()
    if run:
        messages.info(request, ALREADY)
    return redirect(run or process.start(by=agent, cafs=[agent.caf_id]))


@require_GET
@requires(is_manager)
def rights_run_detail(request, pk):
    """How far a search is, then what it found."""
    run = get_visible_or_404(RightsRun, request.user, pk=pk)
    return show_job(request, run, template=PAGE, outcome=OUTCOME, summary=run.summary())


@require_POST
@requires(is_manager)
@once
def rights_run_cancel(request, pk):
    """Stop a search: what was found stays."""
    return cancel_job(request, get_visible_or_404(RightsRun, request.user, pk=pk))
