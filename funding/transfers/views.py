"""Transfers and withdrawals: proposed by one person of the Cnaf, approved by another, seen before by the managers."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.envelopes.models import Envelope
from funding.grants.models import FundingRequest
from funding.proposals.forms import ProposalRefusalForm
from funding.transfers.forms import ShareTransferForm
from funding.transfers.models import ShareTransfer, propose
from funding.transfers.tables import ShareTransferTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect


@require_GET
@requires(is_cnaf, is_manager)
def share_transfer_list(request):
    """Transfers of the perimeter, latest first."""
    rows = ShareTransfer.objects.visible_to(request.user).for_list().order_by("-pk")
    return render(
        request, "funding/transfers/share_transfer_list.html", {"list": ListPage(request, rows, ShareTransferTable)}
    )


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def share_transfer_create(request, pk):
    """Propose to take from the share of a Caf."""
    envelope = Envelope.objects.visible_to(request.user).published().with_totals().get_or_404(pk=pk)
    form = ShareTransferForm(typed(request), agent=request.user, initial={"from_caf": request.GET.get("caf")})
    if request.method == "POST" and form.is_valid():
        try:
            transfer = propose(envelope=envelope, by=request.user, **form.cleaned_data)
        except ActionRefused as refusal:
            form.add_error("amount", refusal.reason)
        else:
            said = "Rien n’a encore bougé : une autre personne de la Cnaf approuve. Les Caf concernées le voient."
            messages.success(request, said)
            return redirect(transfer)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/transfers/share_transfer_create.html", {"form": form, "envelope": envelope})


@require_GET
@requires(is_cnaf, is_manager)
def share_transfer_detail(request, pk):
    """One transfer: what it takes, what it leaves, the requests it would strand, and the answer."""
    transfer = _visible(request, pk)
    steps = transfer.available_steps(request.user)
    refused = typed(request, reverse("share_transfer_refuse", args=[pk])) if "refuse" in steps else None
    requests = FundingRequest.objects.visible_to(request.user)
    context = {
        "transfer": transfer,
        "share": transfer.giving_share,
        "left_after": transfer.giving_share.left - transfer.amount,
        "shows_share": is_cnaf(request.user) or request.user.caf_id == transfer.share.caf_id,
        "stranded": transfer.stranded(requests) if transfer.is_waiting else [],
        "may_answer": "approve" in steps,
        "refuse_form": ProposalRefusalForm(refused, agent=request.user),
    }
    return render(request, "funding/transfers/share_transfer_detail.html", context)


@require_POST
@requires(is_cnaf)
@once
def share_transfer_approve(request, pk):
    """Write both entries."""
    transfer = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: transfer.approve(by=request.user),
        done=f"Approuvé : {euros(transfer.amount)} pris à la {transfer.share.caf}, vers {transfer.destination}.",
        back=transfer,
    )


@require_POST
@requires(is_cnaf)
@once
def share_transfer_refuse(request, pk):
    """Move nothing, for a reason."""
    transfer = _visible(request, pk)
    form = ProposalRefusalForm(request.POST, agent=request.user)
    if not form.is_valid() and "refuse" in transfer.available_steps(request.user):
        return refuse(request, f"{transfer.get_absolute_url()}#reponse", form=form)
    return perform_and_redirect(
        request,
        lambda: transfer.refuse(by=request.user, answer_note=form.cleaned_data.get("answer_note", "")),
        done="Refusé : les parts restent comme elles sont.",
        back=transfer,
    )


@require_POST
@requires(is_cnaf)
@once
def share_transfer_cancel(request, pk):
    """Take back a proposal that nobody answered."""
    transfer = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: transfer.cancel(by=request.user),
        done="Votre proposition est abandonnée : les parts restent comme elles sont.",
        back=transfer,
    )


def _visible(request, pk):
    return ShareTransfer.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
