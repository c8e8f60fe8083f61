"""Mediation services: kept by the Caf, corrected in part by their partners, read by the Cnaf."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mediation.services.filters import MediationServiceFilter
from mediation.services.forms import MediationServiceForm, NewMediationServiceForm
from mediation.services.models import Service
from mediation.services.tables import ServiceTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.contributions.panels import panels_of
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.once import once
from portal.partners.permissions import may_correct_services, may_keep_services
from portal.partners.services.forms import CLOSED_OPERATOR
from portal.partners.services.pages import (
    change_operator_page,
    closing_page,
    confirm_and_return,
    row_to_edit,
    sheet_page,
)
from portal.partners.services.sheet import sheet_of

FORM = "mediation/services/service_form.html"
CONFLICTS = {"operator is closed": ("operator", CLOSED_OPERATOR)}


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def service_list(request):
    """Mediation services of the perimeter; the open ones unless asked otherwise."""
    may_keep, create = may_keep_services(request.user), reverse("service_create")
    listed = ListPage(
        request,
        Service.objects.visible_to(request.user).for_list(),
        ServiceTable,
        filter_class=MediationServiceFilter,
        fill=(create, "Enregistrer un service") if may_keep else None,
    )
    return render(request, "mediation/services/service_list.html", {"list": listed, "may_keep": may_keep})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def service_detail(request, pk):
    """One service: how it is reached, its sites, and what other features say of it."""
    rows = Service.objects.visible_to(request.user).for_list().select_related("confirmed_by", "closed_by")
    service = rows.get_or_404(pk=pk)
    context = sheet_of(service, request.user) | {"panels": panels_of(service, request.user)}
    return render(request, "mediation/services/service_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def service_create(request):
    """Enter a service of the Caf under an operator; its sheet is right today."""
    service = Service(caf_id=request.user.caf_id, confirmed_on=timezone.localdate(), confirmed_by=request.user)
    done = "Le service est enregistré. Ajoutez ses sites et ses médiateurs."
    return sheet_page(request, NewMediationServiceForm, service, FORM, done=done, conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def service_update(request, pk):
    """Correct a service: its manager everything, its partners how it is reached."""
    service = row_to_edit(request, Service.objects.visible_to(request.user).select_related("operator"), pk)
    return sheet_page(request, MediationServiceForm, service, FORM, done="Le service est corrigé.")


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def service_change_operator(request, pk):
    """Say that another operator runs a mediation service."""
    service = Service.objects.visible_to(request.user).select_related("operator", "caf").get_or_404(pk=pk)
    return change_operator_page(request, service)


@require_POST
@requires(may_correct_services)
@once
def service_confirm(request, pk):
    """Say that the sheet was checked today."""
    service = get_visible_or_404(Service, request.user, pk=pk)
    return confirm_and_return(request, service, "La fiche est vérifiée aujourd’hui.")


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def service_close(request, pk):
    """Say that a service receives families no more."""
    service = get_visible_or_404(Service, request.user, pk=pk)
    warning = "Aucune orientation ne pourra plus lui être adressée. Celles qu’il a reçues suivent leur cours."
    done = "Le service est fermé : il n’est plus proposé. Ce qu’il a reçu reste aux dossiers."
    return closing_page(request, service, "close", done=done, warning=warning)


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def service_reopen(request, pk):
    """Say that a service receives families again, or was closed by mistake."""
    service = get_visible_or_404(Service, request.user, pk=pk)
    return closing_page(request, service, "reopen", done="Le service est rouvert.")
