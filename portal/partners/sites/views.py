"""Sites of a service: entered, corrected and closed by the Caf and by the service, read on its page."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from portal.foundation.access.guards import requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.once import once
from portal.partners.models import Service
from portal.partners.permissions import may_correct_services
from portal.partners.services.pages import closing_page, row_to_edit, sheet_page
from portal.partners.sites.forms import SiteForm
from portal.partners.sites.models import ONE_MAIN, SERVICE_IS_CLOSED, Site

FORM = "partners/sites/site_form.html"
CONFLICTS = {"site_one_main": ("is_main", ONE_MAIN)}


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def site_create(request, pk):
    """Enter a site of a service."""
    service = get_visible_or_404(Service, request.user, pk=pk)
    if not service.is_open:
        messages.error(request, SERVICE_IS_CLOSED)
        return redirect(service)
    return sheet_page(
        request, SiteForm, Site(service=service), FORM, done="Le site est enregistré.", conflicts=CONFLICTS
    )


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def site_update(request, pk):
    """Correct a site."""
    site = row_to_edit(request, Site.objects.visible_to(request.user).select_related("service"), pk)
    return sheet_page(request, SiteForm, site, FORM, done="Le site est corrigé.", conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def site_close(request, pk):
    """Say that a service receives nobody there any more; the service stays."""
    site = _site(request, pk)
    return closing_page(request, site, "close", done="Le site est fermé. Le service, lui, reste ouvert.")


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def site_reopen(request, pk):
    """Say that a service receives there again."""
    return closing_page(request, _site(request, pk), "reopen", done="Le site est rouvert.")


def _site(request, pk):
    site = Site.objects.visible_to(request.user).select_related("service").get_or_404(pk=pk)
    if not site.is_kept_by(request.user):
        raise Http404
    return site
