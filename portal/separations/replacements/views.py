"""Replacements: entered by the agent who will be away or by the manager, corrected, cancelled."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.replacements.forms import ReplacementForm
from portal.separations.replacements.models import IS_OVER, Replacement
from portal.separations.replacements.permissions import may_plan_absence, may_replace
from portal.separations.replacements.tables import ReplacementTable

ENTER = "Saisir un remplacement"


@require_GET
@requires(may_plan_absence)
def replacement_list(request):
    """Those that concern the agent; all those of the Caf for its manager."""
    rows = Replacement.objects.visible_to(request.user).for_list()
    rows = rows if is_manager(request.user) else rows.about(request.user)
    listed = ListPage(request, rows, ReplacementTable, fill=(reverse("replacement_create"), ENTER))
    return render(request, "separations/replacements/replacement_list.html", {"list": listed, "enter": ENTER})


@require_http_methods(["GET", "POST"])
@requires(may_plan_absence)
@once
def replacement_create(request):
    """Say that an agent will be away, and who replaces them."""
    form = ReplacementForm(typed(request), agent=request.user)
    return _page(request, form, "create", "Le remplacement est retenu : il commence et finit de lui-même.")


@require_http_methods(["GET", "POST"])
@requires(may_plan_absence)
@once
def replacement_update(request, pk):
    """Correct who replaces, or the period; one that is over stays as it was."""
    rows = Replacement.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    replacement = rows.get_or_404(pk=pk)
    if refusal := _why_not(request.user, replacement):
        messages.error(request, refusal)
        return refuse(request, replacement)
    form = ReplacementForm(typed(request), agent=request.user, instance=replacement)
    return _page(request, form, "update", "Le remplacement est corrigé.")


@require_POST
@requires(may_plan_absence)
@once
def replacement_cancel(request, pk):
    """The replacement does not take place, or no longer."""
    replacement = get_visible_or_404(Replacement, request.user, pk=pk)
    done = "Le remplacement est annulé : chacun ne voit plus que ses propres dossiers."
    return perform_and_redirect(request, lambda: replacement.cancel(by=request.user), done=done, back=replacement)


def _why_not(agent, replacement):
    """Why the agent may not correct it; empty when they may."""
    if not may_replace(agent, replacement):
        return "Seuls l’agent absent et le responsable corrigent ce remplacement."
    if replacement.state == Replacement.State.CANCELLED:
        return "Ce remplacement est annulé : saisissez-en un autre."
    return IS_OVER if replacement.is_over else ""


def _page(request, form, action, done):
    if request.method == "POST" and form.is_valid() and (replacement := form.save_once()):
        Entry.objects.record(by=request.user, action=action, target=replacement)
        messages.success(request, done)
        return redirect(replacement)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/replacements/replacement_form.html", {"form": form})
