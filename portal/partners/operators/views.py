"""Operators: kept by the Caf of their seat and by the Cnaf, read by those who work with them."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.contributions.panels import panels_of
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.once import once
from portal.partners.models import RNA_TAKEN, SIRET_TAKEN, Operator, Service
from portal.partners.operators.filters import OperatorFilter
from portal.partners.operators.forms import OperatorForm
from portal.partners.operators.tables import OperatorTable
from portal.partners.permissions import may_keep_operators
from portal.partners.services.pages import closing_page, row_to_edit, sheet_page

FORM = "partners/operators/operator_form.html"
CONFLICTS = {"operator_siret_once": ("siret", SIRET_TAKEN), "operator_rna_once": ("rna", RNA_TAKEN)}


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def operator_list(request):
    """Operators of the perimeter; the open ones unless asked otherwise."""
    may_keep, create = may_keep_operators(request.user), reverse("operator_create")
    listed = ListPage(
        request,
        Operator.objects.visible_to(request.user).select_related("caf__departement"),
        OperatorTable,
        filter_class=OperatorFilter,
        fill=(create, "Enregistrer un gestionnaire") if may_keep else None,
    )
    return render(request, "partners/operators/operator_list.html", {"list": listed, "may_keep": may_keep})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def operator_detail(request, pk):
    """One operator, and those of its services that the reader may see."""
    operator = Operator.objects.visible_to(request.user).select_related("caf", "closed_by").get_or_404(pk=pk)
    services = Service.objects.visible_to(request.user).filter(operator=operator).order_by("state", "name", "pk")
    context = {
        "operator": operator,
        "services": services.select_related("caf"),
        "may_keep": operator.is_kept_by(request.user),
        "steps": operator.available_steps(request.user),
        "panels": panels_of(operator, request.user),
    }
    return render(request, "partners/operators/operator_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_keep_operators)
@once
def operator_create(request):
    """Enter an operator: of the Caf for its manager, of any Caf for the Cnaf."""
    operator = Operator(caf_id=request.user.caf_id)
    return sheet_page(
        request, OperatorForm, operator, FORM, done="Le gestionnaire est enregistré.", conflicts=CONFLICTS
    )


@require_http_methods(["GET", "POST"])
@requires(may_keep_operators)
@once
def operator_update(request, pk):
    """Correct an operator."""
    operator = row_to_edit(request, Operator.objects.visible_to(request.user), pk)
    return sheet_page(request, OperatorForm, operator, FORM, done="Le gestionnaire est corrigé.", conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_keep_operators)
@once
def operator_close(request, pk):
    """Say that an operator runs nothing any more; its services are closed first."""
    operator = get_visible_or_404(Operator, request.user, pk=pk)
    return closing_page(
        request, operator, "close", done="Le gestionnaire est fermé : aucun formulaire ne le propose plus."
    )


@require_http_methods(["GET", "POST"])
@requires(may_keep_operators)
@once
def operator_reopen(request, pk):
    """Say that an operator runs services again, or was closed by mistake."""
    operator = get_visible_or_404(Operator, request.user, pk=pk)
    return closing_page(request, operator, "reopen", done="Le gestionnaire est rouvert.")
