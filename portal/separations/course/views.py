"""Another separation, a reconciliation, and what is cancelled because it was typed by mistake."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.cancelling import NOT_CANCELLED
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.course.cancel_page import cancel_page
from portal.separations.course.forms import (
    AnotherSeparationForm,
    HomeForm,
    ReconciliationForm,
    RestoreForm,
)
from portal.separations.course.process import add_reconciliation, add_separation
from portal.separations.events.models import Reconciliation, Separation
from portal.separations.families.models import Child, Family
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.families.permissions import may_record, may_restore


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def separation_add(request, pk):
    """Record another separation of the same parents; the one before stays as it was."""
    family = open_family(request, pk)
    if answer := answer_if_cancelled(request, family):
        return answer
    data = typed(request)
    form = AnotherSeparationForm(data, agent=request.user, family=family, prefix="separation")
    homes = [HomeForm(data, agent=request.user, child=child) for child in family.known_children]
    if request.method == "POST":
        if all([form.is_valid(), *(home.is_valid() for home in homes)]):
            answers = {home.child: (home.cleaned_data["home"], home.cleaned_data["third_party"]) for home in homes}
            between = form.cleaned_data["reconciled_on"]
            add_separation(family, form.instance, answers, by=request.user, reconciled_on=between)
            messages.success(request, "La nouvelle séparation est au dossier.")
            return redirect(family)
        return refuse(request)
    context = {"form": form, "homes": homes, "family": family}
    return render(request, "separations/course/separation_add.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def reconciliation_add(request, pk):
    """Record that the parents live together again."""
    family = open_family(request, pk)
    if answer := answer_if_cancelled(request, family):
        return answer
    form = ReconciliationForm(typed(request), agent=request.user, family=family)
    if request.method == "POST" and form.is_valid():
        add_reconciliation(family, by=request.user, reconciled_on=form.cleaned_data["reconciled_on"])
        messages.success(request, "La réconciliation est au dossier.")
        return redirect(family)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/course/reconciliation_add.html", {"form": form, "family": family})


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def separation_cancel(request, pk):
    """Cancel a separation that was typed by mistake."""
    return cancel_page(request, get_visible_or_404(Separation, request.user, pk=pk), "Annuler cette séparation")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def reconciliation_cancel(request, pk):
    """Cancel a reconciliation that was typed by mistake."""
    return cancel_page(
        request, get_visible_or_404(Reconciliation, request.user, pk=pk), "Annuler cette réconciliation"
    )


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def child_cancel(request, pk):
    """Take a child who was typed by mistake out of the file."""
    return cancel_page(request, get_visible_or_404(Child, request.user, pk=pk), "Retirer cet enfant du dossier")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def family_cancel(request, pk):
    """Cancel a whole file that was typed by mistake: it is counted and shown nowhere any more."""
    family = get_visible_or_404(Family, request.user, pk=pk)
    if request.method == "GET" and not family.cancelled_at and (hindered := obstacles_to(family, "cancel")):
        messages.error(request, " ".join(hindered))
        return redirect(family)
    return cancel_page(request, family, "Annuler ce dossier", family=family)


@require_http_methods(["GET", "POST"])
@requires(may_restore)
@once
def family_restore(request, pk):
    """Take the cancellation of a file back, for a coded reason."""
    family = get_visible_or_404(Family, request.user, pk=pk)
    if request.method == "GET" and not family.cancelled_at:
        messages.error(request, NOT_CANCELLED)
        return redirect(family)
    disclose(request, family)
    form = RestoreForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        reason = str(Family.Restoring(form.cleaned_data["reason"]).label)
        done = "Le dossier est rétabli, comme il était : écrivez la prochaine étape."
        return perform_and_redirect(
            request, lambda: family.restore(by=request.user, reason=reason), done=done, back=family
        )
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/course/family_restore.html", {"form": form, "family": family})
