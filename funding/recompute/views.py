"""Recompute runs: started by the Cnaf or by the yearly schedule, followed, and what they changed."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from funding.declarations.models import Declaration
from funding.parameters.models import Prestation, PriceParameter
from funding.receipts.models import Receipt
from funding.recompute import process as recompute
from funding.recompute.forms import RecomputeForm
from funding.recompute.models import RecomputeRun
from funding.recompute.tables import DifferenceTable, RefusedTable, RunTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.jobs.views import cancel_job, show_job
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once

PAGE = "funding/recompute/recompute_detail.html"
OUTCOME = "funding/recompute/_recompute_outcome.html"


@require_GET
@requires(is_cnaf)
def recompute_list(request):
    """Runs, latest first, and the form that starts one."""
    start = {name: request.GET[name] for name in ("exercice", "stage") if name in request.GET}
    form = RecomputeForm(typed(request, reverse("recompute_start")), agent=request.user, initial=start)
    return _list_page(request, form)


@require_POST
@requires(is_cnaf)
@once
def recompute_start(request):
    """Start a run and show it; one that is under way already is shown instead."""
    form = RecomputeForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, reverse("recompute_list"), form=form)
    exercice, stage, caf = (form.cleaned_data[name] for name in ("exercice", "stage", "caf"))
    runs = RecomputeRun.objects.visible_to(request.user)
    run = runs.under_way().of(exercice=exercice, stage=stage).first()
    if run:
        messages.info(request, "Un recalcul de cet exercice et de ce stade est déjà en cours : le voici.")
    else:
        run = recompute.start(exercice, stage, by=request.user, cafs=[caf.pk] if caf else None)
    return redirect(run)


@require_GET
@requires(is_cnaf)
def recompute_detail(request, pk):
    """How far a run is, then what it changed; the page asks again by itself while it is under way."""
    run = RecomputeRun.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
    outcome = {} if run.is_under_way else {"summary": run.summary()} | _outcome(request, run)
    return show_job(request, run, template=PAGE, outcome=OUTCOME, **outcome)


@require_POST
@requires(is_cnaf)
@once
def recompute_cancel(request, pk):
    """Stop a run: the Caf already recomputed keep their receipts."""
    return cancel_job(request, get_visible_or_404(RecomputeRun, request.user, pk=pk))


def _list_page(request, form):
    listed = ListPage(request, RecomputeRun.objects.visible_to(request.user).for_list(), RunTable)
    return render(request, "funding/recompute/recompute_list.html", {"form": form, "list": listed})


def _outcome(request, run):
    """What a finished run changed, refused, and could not price."""
    agent = request.user
    parts = run.parts.visible_to(agent).with_refusals()
    refusals = {int(pk): reasons for part in parts for pk, reasons in part.refusals.items()}
    refused = Declaration.objects.visible_to(agent).for_list().filter(pk__in=refusals)
    receipts = Receipt.objects.visible_to(agent).of_run(run)
    parameters = PriceParameter.objects.visible_to(agent)
    return {
        "differences": ListPage(request, receipts, DifferenceTable),
        "total": receipts.total_difference(),
        "refused": ListPage(request, refused, RefusedTable, page_field="incoherentes", refusals=refusals),
        "parameter": parameters.in_force(prestation=Prestation.MEDIATION, exercice=run.exercice),
    }
