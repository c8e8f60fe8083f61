"""Mediators of a service: entered, corrected and ended by the service and by its Caf, read on its page."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mediation.mediators.forms import EndForm, MediatorForm
from mediation.mediators.models import TWICE, Mediator
from mediation.mediators.permissions import may_keep_mediators
from mediation.mediators.process import end_post
from mediation.services.models import Service
from portal.foundation.access.guards import requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.partners.permissions import may_correct_services
from portal.partners.services.pages import row_to_edit, sheet_page
from portal.partners.sites.models import SERVICE_IS_CLOSED

FORM = "mediation/mediators/mediator_form.html"
CONFLICTS = {"mediator_once_a_day": ("last_name", TWICE)}


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def mediator_create(request, pk):
    """Enter a mediator of a service."""
    service = get_visible_or_404(Service, request.user, pk=pk)
    if not service.is_open:
        messages.error(request, SERVICE_IS_CLOSED)
        return redirect(service)
    done = "Le médiateur est enregistré."
    return sheet_page(request, MediatorForm, Mediator(service=service), FORM, done=done, conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def mediator_update(request, pk):
    """Correct a mediator, the end of the post included."""
    mediator = row_to_edit(request, Mediator.objects.visible_to(request.user).select_related("service"), pk)
    done = "La ligne du médiateur est corrigée."
    return sheet_page(request, MediatorForm, mediator, FORM, done=done, conflicts=CONFLICTS)


@require_http_methods(["GET", "POST"])
@requires(may_correct_services)
@once
def mediator_end(request, pk):
    """Say which day is the last one of a mediator in the service."""
    mediator = Mediator.objects.visible_to(request.user).select_related("service").get_or_404(pk=pk)
    if not may_keep_mediators(request.user, mediator.service):
        raise Http404
    form = EndForm(typed(request), agent=request.user, mediator=mediator)
    if request.method == "POST" and form.is_valid():
        done = "La fin de poste est notée."
        day = form.cleaned_data["on"]
        return perform_and_redirect(
            request, lambda: end_post(mediator, by=request.user, on=day), done=done, back=mediator
        )
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "mediation/mediators/mediator_end.html", {"form": form, "mediator": mediator})
