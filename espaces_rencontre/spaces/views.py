"""Meeting spaces: kept by the Caf, corrected in part by their partners, read by the Cnaf."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from espaces_rencontre.spaces.filters import SpaceFilter
from espaces_rencontre.spaces.forms import NewSpaceForm, SpaceForm
from espaces_rencontre.spaces.models import MeetingSpace
from espaces_rencontre.spaces.tables import SpaceTable
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

FORM = "espaces_rencontre/spaces/space_form.html"
CONFLICTS = {"operator is closed": ("operator", CLOSED_OPERATOR)}


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_list(request):
    """Meeting spaces of the perimeter, and whether each is agreed today; the open ones unless asked otherwise."""
    may_keep, create = may_keep_services(request.user), reverse("space_create")
    listed = ListPage(
        request,
        MeetingSpace.objects.visible_to(request.user).for_list(),
        SpaceTable,
        filter_class=SpaceFilter,
        fill=(create, "Enregistrer un espace") if may_keep else None,
    )
    return render(request, "espaces_rencontre/spaces/space_list.html", {"list": listed, "may_keep": may_keep})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_detail(request, pk):
    """One meeting space: its sheet and its sites, its agréments with their proofs, and what it asked of the fund."""
    rows = MeetingSpace.objects.visible_to(request.user).for_list().select_related("confirmed_by", "closed_by")
    space = rows.get_or_404(pk=pk)
    context = sheet_of(space, request.user) | {
        "space": space,
        "may_record": is_caf_agent(request.user),
        "panels": panels_of(space, request.user),
    }
    return render(request, "espaces_rencontre/spaces/space_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def space_create(request):
    """Enter a meeting space of the Caf under an operator; its sheet is right today."""
    space = MeetingSpace(caf_id=request.user.caf_id, confirmed_on=timezone.localdate(), confirmed_by=request.user)
    done = "L’espace est enregistré. Ajoutez ses sites et son agrément."
    return sheet_page(request, NewSpaceForm, space, FORM, done=done, conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def space_update(request, pk):
    """Correct a meeting space: its manager everything, its partners how it is reached."""
    space = row_to_edit(request, MeetingSpace.objects.visible_to(request.user).select_related("operator"), pk)
    return sheet_page(request, SpaceForm, space, FORM, done="L’espace est corrigé.")


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def space_change_operator(request, pk):
    """Say that another operator runs a meeting space."""
    space = MeetingSpace.objects.visible_to(request.user).select_related("operator", "caf").get_or_404(pk=pk)
    return change_operator_page(request, space)


@require_POST
@requires(may_correct_services)
@once
def space_confirm(request, pk):
    """Say that the sheet was checked today."""
    space = get_visible_or_404(MeetingSpace, request.user, pk=pk)
    return confirm_and_return(request, space, "La fiche est vérifiée aujourd’hui.")


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def space_close(request, pk):
    """Say that a meeting space receives nobody any more."""
    space = get_visible_or_404(MeetingSpace, request.user, pk=pk)
    warning = "Il ne pourra plus demander de financement. Ses demandes et ses agréments restent lisibles."
    return closing_page(request, space, "close", done="L’espace est fermé : il n’est plus proposé.", warning=warning)


@require_http_methods(["GET", "POST"])
@requires(may_keep_services)
@once
def space_reopen(request, pk):
    """Say that a meeting space receives again, or was closed by mistake."""
    space = get_visible_or_404(MeetingSpace, request.user, pk=pk)
    return closing_page(request, space, "reopen", done="L’espace est rouvert.")
