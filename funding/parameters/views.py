"""Parameters: prepared by one person of the Cnaf, published by another, never edited once published."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.parameters.forms import ParameterForm
from funding.parameters.models import Prestation, PriceParameter
from funding.parameters.tables import ParameterInForceTable, ParameterToPublishTable
from funding.receipts.models import Receipt
from funding.rule.exercices import declarable, ps_exists
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

State = PriceParameter.State
# One barème per prestation and exercice: the page shows them all.
MOST = 1000


@require_GET
@requires(is_cnaf)
def parameter_list(request):
    """For each prestation, the parameters in force and the exercices without one; first, those to be published."""
    rows, years = PriceParameter.objects.visible_to(request.user), declarable(timezone.localdate().year)
    in_force = list(rows.in_force_everywhere())
    prestations = []
    for prestation in Prestation:
        published = [row for row in in_force if row.prestation == prestation]
        asked = {year for year in years if ps_exists(prestation, year)}
        missing = sorted(asked - {row.exercice for row in published}, reverse=True)
        table = ListPage(request, published, ParameterInForceTable, per_page=MOST)
        prestations.append((prestation, table, missing))
    to_publish = list(rows.to_publish().select_related("prepared_by"))
    context = {
        "to_publish": ListPage(request, to_publish, ParameterToPublishTable, per_page=MOST),
        "prestations": prestations,
    }
    return render(request, "funding/parameters/parameter_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def parameter_create(request):
    """Prepare a parameter, which another person will publish."""
    start = {name: request.GET.get(name) for name in ("prestation", "exercice") if name in request.GET}
    form = ParameterForm(typed(request), agent=request.user, initial=start)
    if request.method == "POST" and form.is_valid():
        parameter = form.save()
        Entry.objects.record(by=request.user, action="create", target=parameter)
        messages.success(request, "Le barème est préparé. Une autre personne de la Cnaf doit le relire et le publier.")
        return redirect(parameter)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/parameters/parameter_form.html", {"form": form, "parameter": None})


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
@transaction.atomic
def parameter_update(request, pk):
    """Correct a draft, which makes one its preparer; the row is held meanwhile, so that nobody publishes it."""
    rows = PriceParameter.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    parameter = rows.get_or_404(pk=pk)
    if not parameter.is_draft:
        messages.error(request, "Ce barème est publié : préparez-en un nouveau, qui le remplacera.")
        return refuse(request, parameter)
    form = ParameterForm(typed(request), agent=request.user, instance=parameter)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action="update", target=parameter)
        messages.success(request, "Le barème est corrigé. Une autre personne que vous doit le relire et le publier.")
        return redirect(parameter)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/parameters/parameter_form.html", {"form": form, "parameter": parameter})


@require_GET
@requires(is_cnaf)
def parameter_detail(request, pk):
    """One parameter: its figures and source, who prepared and published it, what it served for."""
    parameter, rows = _visible(request, pk), PriceParameter.objects.visible_to(request.user)
    is_draft = parameter.is_draft
    context = {
        "parameter": parameter,
        "is_draft": is_draft,
        "may_publish": "publish" in parameter.available_steps(request.user),
        "replaced": rows.in_force(prestation=parameter.prestation, exercice=parameter.exercice) if is_draft else None,
        "receipt_count": Receipt.objects.visible_to(request.user).filter(parameter=parameter).count(),
        "history": rows.of(parameter),
    }
    return render(request, "funding/parameters/parameter_detail.html", context)


@require_POST
@requires(is_cnaf)
@once
def parameter_publish(request, pk):
    """Put a draft in force, as the page showed it."""
    parameter = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: parameter.publish(by=request.user, version=posted_version(request.POST)),
        done=f"Le barème {parameter.exercice} est publié : le prochain recalcul l’appliquera.",
        back=parameter,
    )


@require_POST
@requires(is_cnaf)
@once
def parameter_discard(request, pk):
    """Delete a draft prepared by mistake."""
    parameter = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: parameter.discard(by=request.user, version=posted_version(request.POST)),
        done="Le barème préparé est écarté ; rien d’autre n’a changé.",
        back="parameter_list",
    )


def _visible(request, pk):
    rows = PriceParameter.objects.visible_to(request.user).select_related("prepared_by", "published_by")
    return rows.get_or_404(pk=pk)
