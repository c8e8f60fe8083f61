"""The commission d’action sociale: recorded with its minutes, corrected until it decides something."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.commissions.forms import CancelForm, CommissionForm
from funding.commissions.models import Commission
from funding.commissions.tables import CommissionTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_manager
from portal.foundation.contributions.panels import panels_of
from portal.foundation.files.download import pdf_download
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

DECIDED_MEANWHILE = "Cette commission a décidé : elle reste telle que son procès-verbal la dit."


@require_GET
@requires(is_manager)
def commission_list(request):
    """Those of the Caf, the latest first."""
    rows = Commission.objects.visible_to(request.user).for_list()
    listed = ListPage(request, rows, CommissionTable)
    return render(request, "funding/commissions/commission_list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def commission_create(request):
    """Record a sitting with its minutes."""
    form = CommissionForm(typed(request), request.FILES or None, agent=request.user)
    if request.method == "POST" and form.is_valid():
        commission = form.save()
        Entry.objects.record(by=request.user, action="create", target=commission)
        messages.success(request, "La commission est enregistrée. Notez maintenant ce qu’elle a décidé.")
        return redirect(commission)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/commissions/commission_form.html", {"form": form, "commission": None})


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def commission_update(request, pk):
    """Correct a record, as long as nothing was decided under it; the row is held meanwhile."""
    rows = Commission.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    commission = rows.get_or_404(pk=pk)
    if not commission.is_held or obstacles_to(commission, "cancel"):
        messages.error(request, DECIDED_MEANWHILE if commission.is_held else "Cet enregistrement est annulé.")
        return refuse(request, commission)
    form = CommissionForm(typed(request), request.FILES or None, agent=request.user, instance=commission)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                form.save()
        except IntegrityError:
            messages.error(request, DECIDED_MEANWHILE)
            return refuse(request, commission)
        Entry.objects.record(by=request.user, action="update", target=commission)
        messages.success(request, "L’enregistrement de la commission est corrigé.")
        return redirect(commission)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/commissions/commission_form.html", {"form": form, "commission": commission})


@require_GET
@requires(is_manager)
def commission_detail(request, pk):
    """One sitting: who was present, its minutes, what it decided and what it may decide."""
    commission = _visible(request, pk)
    may_cancel = "cancel" in commission.available_steps(request.user) and not obstacles_to(commission, "cancel")
    context = {
        "commission": commission,
        "may_cancel": may_cancel,
        "form": CancelForm(agent=request.user),
        "panels": panels_of(commission, request.user, request),
    }
    return render(request, "funding/commissions/commission_detail.html", context)


@require_POST
@requires(is_manager)
@once
def commission_cancel(request, pk):
    """Take back a record made by mistake."""
    commission = _visible(request, pk)
    form = CancelForm(request.POST, agent=request.user)
    reason = form.cleaned_data.get("reason", "") if form.is_valid() else ""
    return perform_and_redirect(
        request,
        lambda: commission.cancel(by=request.user, reason=reason),
        done="L’enregistrement de la commission est annulé.",
        back=commission,
    )


@require_GET
@requires(is_manager)
def commission_minutes(request, pk):
    """The minutes, to be downloaded."""
    return pdf_download(_visible(request, pk).minutes, f"proces-verbal-commission-{pk}.pdf")


def _visible(request, pk):
    return Commission.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
