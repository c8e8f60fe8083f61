"""The conditions of a prepared convention, answered on one page by the manager of the Caf."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mediation.conventions.models import Convention
from mediation.conventions.permissions import may_keep_convention
from mediation.eligibility.forms import EligibilityForm
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_manager
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry

NOT_PREPARED = "Cette convention n’est plus en préparation : ses conditions ne changent plus."


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
@transaction.atomic
def convention_eligibility(request, pk):
    """Answer the conditions, all at once or some; the convention is held meanwhile, so that nobody signs it."""
    rows = Convention.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    convention = rows.select_related("service").get_or_404(pk=pk)
    if not (convention.is_prepared and may_keep_convention(request.user, convention)):
        messages.error(request, NOT_PREPARED)
        return refuse(request, convention) if request.method == "POST" else redirect(convention)
    form = EligibilityForm(typed(request), agent=request.user, convention=convention)
    if request.method == "POST" and form.is_valid():
        if written := form.save():
            convention.count_change()
            Entry.objects.record(by=request.user, action="answer", target=convention, note=", ".join(written))
        messages.success(request, "Les conditions sont enregistrées.")
        return redirect(convention)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "convention": convention}
    return render(request, "mediation/eligibility/convention_eligibility.html", context)
