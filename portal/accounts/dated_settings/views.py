"""« Réglages de la Caf »: read by its agents, decided by its manager, section by section."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts.dated_settings.forms import SectionForm
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.page import section_of, sections_of
from portal.accounts.dated_settings.process import decide, withdraw
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect


@require_GET
@requires(is_caf_agent)
def caf_setting_list(request):
    """What holds today, what will hold, and what held."""
    found = {"sections": sections_of(request.user), "may_set": is_manager(request.user)}
    return render(request, "accounts/dated_settings/caf_setting_list.html", found)


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def caf_setting_change(request, slug):
    """Give values of one section from a day on."""
    section = section_of(request.user, slug)
    if section is None:
        raise Http404
    form = SectionForm(typed(request), agent=request.user, section=section.section)
    if request.method == "POST" and form.is_valid() and _decided(request, form):
        messages.success(request, "Les réglages sont enregistrés.")
        return redirect("caf_setting_list")
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "accounts/dated_settings/caf_setting_change.html", {"form": form, "section": section})


@require_POST
@requires(is_manager)
@once
def dated_setting_withdraw(request, pk):
    """A value that is not to hold after all."""
    row = get_visible_or_404(DatedSetting, request.user, pk=pk)
    done = "La valeur est retirée : celle d’avant s’applique."
    return perform_and_redirect(request, lambda: withdraw(row, by=request.user), done=done, back=row)


def _decided(request, form):
    """Whether the values were written; a refusal is said in the form."""
    try:
        decide(by=request.user, values=form.changes, from_on=form.cleaned_data["from_on"])
    except ActionRefused as refusal:
        form.add_error(None, refusal.reason)
        return False
    return True
