"""Proofs of conditions: one is joined by who submits the request, and downloaded by whoever sees it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from funding.eligibility.models import ConditionProof
from funding.grants.models import FundingRequest
from funding.grants.permissions import may_join_proof
from funding.proofs.forms import ConditionProofForm
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def funding_request_condition(request, pk, code):
    """Join the proof of one condition, until the request is decided; another one takes its place."""
    funding_request = FundingRequest.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    condition = next((each for each in funding_request.conditions if each.code == code and each.joins), None)
    if condition is None:
        raise Http404
    if not may_join_proof(request.user, funding_request):
        messages.error(request, "Cette demande est décidée : aucune preuve ne s’y ajoute plus.")
        return refuse(request, funding_request)
    form = ConditionProofForm(
        typed(request), request.FILES or None, agent=request.user, funding_request=funding_request, condition=condition
    )
    if request.method == "POST" and form.is_valid():
        proof = form.save()
        Entry.objects.record(by=request.user, action="create", target=proof)
        messages.success(request, f"La preuve est jointe : {condition.words}.")
        return redirect(funding_request)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "funding_request": funding_request, "condition": condition}
    return render(request, "funding/proofs/funding_request_condition.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def condition_proof(request, pk):
    """The proof of a condition, to be downloaded."""
    proof = get_visible_or_404(ConditionProof, request.user, pk=pk)
    return pdf_download(proof.document, f"preuve-{proof.code}-demande-{proof.funding_request_id}.pdf")


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def funding_request_proof(request, pk):
    """The proof of the Ddcs, to be downloaded."""
    funding_request = get_visible_or_404(FundingRequest, request.user, pk=pk)
    return pdf_download(funding_request.ddcs_proof, f"preuve-ddcs-demande-{pk}.pdf")
