"""Funding requests: prepared by a caseworker or the operator, decided by the departmental manager of the Caf."""

from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from espaces_rencontre.agrements.coverage import RULE_IN_WORDS
from funding.grants.filters import FundingRequestFilter
from funding.grants.forms import FundingRefusalForm, FundingRequestForm, GrantForm
from funding.grants.letter import decision_letter
from funding.grants.models import FundingRequest
from funding.grants.tables import FundingRequestTable
from funding.grants.timeline import funding_request_timeline
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_cnaf, is_manager, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros_short
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def funding_request_list(request):
    """Requests of the perimeter, narrowed and sorted."""
    rows = FundingRequest.objects.visible_to(request.user).for_list()
    listed = ListPage(request, rows, FundingRequestTable, filter_class=FundingRequestFilter)
    context = {"list": listed, "may_ask": is_caseworker(request.user) or is_partner(request.user)}
    return render(request, "funding/grants/funding_request_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def funding_request_create(request):
    """Prepare a request for a meeting space of the perimeter."""
    start = {"space": request.GET.get("space")}
    form = FundingRequestForm(typed(request), request.FILES or None, agent=request.user, initial=start)
    if request.method == "POST" and form.is_valid():
        funding_request = form.save()
        Entry.objects.record(by=request.user, action="create", target=funding_request)
        messages.success(request, "La demande est enregistrée. Relisez-la, puis transmettez-la à la Caf.")
        return redirect(funding_request)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/grants/funding_request_form.html", {"form": form, "funding_request": None})


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def funding_request_update(request, pk):
    """Correct a request that was not submitted yet; the row is held meanwhile, so that nobody submits it."""
    rows = FundingRequest.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    funding_request = rows.get_or_404(pk=pk)
    if not funding_request.is_draft:
        messages.error(request, "Cette demande est transmise : elle ne peut plus être modifiée.")
        return refuse(request, funding_request)
    form = FundingRequestForm(typed(request), request.FILES or None, agent=request.user, instance=funding_request)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action="update", target=funding_request)
        messages.success(request, "La demande est à jour. Transmettez-la à la Caf quand elle est complète.")
        return redirect(funding_request)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(
        request, "funding/grants/funding_request_form.html", {"form": form, "funding_request": funding_request}
    )


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def funding_request_detail(request, pk):
    """One request: whether it is eligible, what is left on the share, the decision."""
    return _page(request, _visible(request, pk))


@require_POST
@requires(is_caseworker, is_partner)
@once
def funding_request_submit(request, pk):
    """Hand the request to the manager."""
    funding_request = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: funding_request.submit(by=request.user, version=posted_version(request.POST)),
        done="La demande est transmise : le responsable départemental de la Caf décide.",
        back=funding_request,
    )


@require_POST
@requires(is_manager)
@once
def funding_request_grant(request, pk):
    """Grant an amount, committed on the share of the Caf."""
    funding_request = _visible(request, pk)
    form = GrantForm(request.POST, agent=request.user, funding_request=funding_request, share=funding_request.share)
    if not form.is_valid() and "grant" in funding_request.available_steps(request.user):
        return refuse(request, f"{funding_request.get_absolute_url()}#decision", form=form)
    amount, note = form.cleaned_data.get("amount", Decimal(0)), form.cleaned_data.get("decision_note", "")
    return perform_and_redirect(
        request,
        lambda: funding_request.grant(by=request.user, amount=amount, decision_note=note),
        done=f"Vous avez accordé {euros_short(amount)}, engagés sur la part de la Caf. La lettre est prête.",
        back=funding_request,
    )


@require_POST
@requires(is_manager)
@once
def funding_request_refuse(request, pk):
    """Refuse, for a coded reason."""
    funding_request = _visible(request, pk)
    form = FundingRefusalForm(request.POST, agent=request.user)
    if not form.is_valid() and "refuse" in funding_request.available_steps(request.user):
        return refuse(request, f"{funding_request.get_absolute_url()}#decision", form=form)
    refusal, note = form.cleaned_data.get("refusal", ""), form.cleaned_data.get("decision_note", "")
    return perform_and_redirect(
        request,
        lambda: funding_request.refuse(by=request.user, refusal=refusal, decision_note=note),
        done="La demande est refusée. La lettre, motif en tête, est prête.",
        back=funding_request,
    )


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def funding_request_proof(request, pk):
    """The proof of the Ddcs, to be downloaded."""
    funding_request = get_visible_or_404(FundingRequest, request.user, pk=pk)
    return pdf_download(funding_request.ddcs_proof, f"preuve-ddcs-demande-{pk}.pdf")


@require_GET
@requires(is_caf_agent, is_partner)
def funding_request_letter(request, pk):
    """The decision letter, once decided."""
    funding_request = _visible(request, pk)
    if funding_request.decided_at is None:
        messages.error(request, "La lettre existe une fois la décision prise.")
        return redirect(funding_request)
    headers = {"Content-Disposition": content_disposition_header(True, f"decision-demande-{pk}.pdf")}
    return HttpResponse(decision_letter(funding_request), content_type="application/pdf", headers=headers)


def _visible(request, pk):
    rows = FundingRequest.objects.visible_to(request.user).for_page()
    return rows.get_or_404(pk=pk)


def _page(request, funding_request):
    agent, steps = request.user, funding_request.available_steps(request.user)
    share = None if is_partner(agent) else funding_request.share
    criteria = funding_request.eligibility()
    grant_typed, refuse_typed = (
        typed(request, reverse(f"funding_request_{step}", args=[funding_request.pk])) if step in steps else None
        for step in ("grant", "refuse")
    )
    context = {
        "funding_request": funding_request,
        "criteria": criteria,
        "coverage_rule": RULE_IN_WORDS,
        "eligible": all(met for _, met in criteria),
        "share": share,
        "shows_share": not is_partner(agent),
        "may_submit": "submit" in steps,
        "is_deciding": "grant" in steps,
        "must_pass_on": funding_request.is_submitted and is_manager(agent) and "grant" not in steps,
        "may_read_letter": funding_request.decided_at is not None and not is_cnaf(agent),
        "grant_form": GrantForm(grant_typed, agent=agent, funding_request=funding_request, share=share),
        "refuse_form": FundingRefusalForm(refuse_typed, agent=agent),
        "timeline": funding_request_timeline(funding_request),
    }
    return render(request, "funding/grants/funding_request_detail.html", context)
