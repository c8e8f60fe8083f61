"""Declarations of mediation services: prepared and submitted by the partner, read by the Caf and the Cnaf."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.declarations.filters import DeclarationFilter
from funding.declarations.forms import DeclarationForm
from funding.declarations.models import Declaration
from funding.declarations.tables import DeclarationTable
from funding.declarations.timeline import declaration_timeline
from funding.parameters.models import Prestation, PriceParameter
from funding.receipts.explanation import explained_steps, input_lines
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.lists.bulk import bulk_act
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

State = Declaration.State
ACTS = ["submit", "reopen"]


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def declaration_list(request):
    """Declarations of the perimeter, with the Ps of each."""
    context = {"list": _listed(request), "may_declare": is_partner(request.user)}
    return render(request, "funding/declarations/declaration_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_partner)
@once
def declaration_bulk(request):
    """Hand in, or take back, several declarations: tried first, then done, each said by itself."""
    return bulk_act(request, _listed(request), back="declaration_list")


@require_http_methods(["GET", "POST"])
@requires(is_partner)
@once
def declaration_create(request):
    """Prepare a declaration of a service of the operator."""
    start = {name: request.GET.get(name) for name in ("service", "exercice", "stage") if name in request.GET}
    form = DeclarationForm(typed(request), agent=request.user, initial=start)
    if request.method == "POST" and form.is_valid() and (declaration := form.save_once()):
        Entry.objects.record(by=request.user, action="create", target=declaration)
        messages.success(request, "La déclaration est enregistrée. Relisez-la, puis transmettez-la à la Caf.")
        return redirect(declaration)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/declarations/declaration_form.html", {"form": form, "declaration": None})


@require_http_methods(["GET", "POST"])
@requires(is_partner)
@once
@transaction.atomic
def declaration_update(request, pk):
    """Correct a declaration that is not submitted; the row is held meanwhile, and no other change is overwritten."""
    declaration = _visible(request, pk, held=request.method == "POST")
    if not declaration.is_draft:
        messages.error(request, "Cette déclaration est transmise : reprenez-la d’abord pour la corriger.")
        return refuse(request, declaration)
    form = DeclarationForm(typed(request), agent=request.user, instance=declaration)
    if request.method == "POST" and form.is_valid() and form.save_once():
        Entry.objects.record(by=request.user, action="update", target=declaration)
        messages.success(request, "La déclaration est à jour. Transmettez-la à la Caf quand elle est complète.")
        return redirect(declaration)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/declarations/declaration_form.html", {"form": form, "declaration": declaration})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def declaration_detail(request, pk):
    """One declaration: its figures, the funded Etp, its Ps or an estimate of it, what happened."""
    declaration = _visible(request, pk)
    is_draft, steps = declaration.is_draft, declaration.available_steps(request.user)
    if is_draft:
        declaration.take_funded_etp()  # shown as it will be handed in; nothing is saved here
    parameter = _parameter(request, declaration)
    estimate = declaration.estimate(parameter) if parameter and is_draft else None
    receipt = declaration.receipt
    context = {
        "declaration": declaration,
        "inputs": input_lines(declaration.kept_inputs()),
        "conventions": declaration.conventions(),
        "incoherences": Declaration.in_words(declaration.incoherences()),
        "parameter": parameter,
        "receipt": receipt,
        "has_moved_on": receipt is not None and not receipt.is_about(declaration),
        "estimate": estimate,
        "steps": explained_steps(estimate.rule, declaration.kept_inputs(), parameter, estimate.texts())
        if estimate
        else [],
        "may_submit": "submit" in steps,
        "may_reopen": "reopen" in steps,
        "timeline": declaration_timeline(declaration),
    }
    return render(request, "funding/declarations/declaration_detail.html", context)


@require_POST
@requires(is_partner)
@once
def declaration_submit(request, pk):
    """Hand the declaration in, as the page showed it."""
    declaration = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: declaration.submit(by=request.user, version=posted_version(request.POST)),
        done="La déclaration est transmise. Sa Ps sera calculée au prochain recalcul de la Cnaf.",
        back=declaration,
    )


@require_POST
@requires(is_partner)
@once
def declaration_reopen(request, pk):
    """Take a submitted declaration back, to correct it."""
    declaration = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: declaration.reopen(by=request.user),
        done="Vous avez repris la déclaration : corrigez-la, puis transmettez-la de nouveau.",
        back=declaration,
    )


def _listed(request):
    agent = request.user
    return ListPage(
        request,
        Declaration.objects.visible_to(agent).for_list(),
        DeclarationTable,
        filter_class=DeclarationFilter,
        acts=ACTS,
        bulk_url=reverse("declaration_bulk"),
        priced=PriceParameter.objects.visible_to(agent).exercices_in_force(Prestation.MEDIATION),
    )


def _visible(request, pk, *, held=False):
    rows = Declaration.objects.visible_to(request.user).for_page()
    return (rows.select_for_update(of=("self",)) if held else rows).get_or_404(pk=pk)


def _parameter(request, declaration):
    parameters = PriceParameter.objects.visible_to(request.user)
    return parameters.in_force(prestation=Prestation.MEDIATION, exercice=declaration.exercice)
