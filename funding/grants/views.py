"""Funding requests: prepared by a caseworker or the operator, decided by the departmental manager of the Caf."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from espaces_rencontre.agrements.coverage import RULE_IN_WORDS
from funding.decisions.forms import SeveralGrantsForm, SeveralRefusalsForm
from funding.decisions.views import decision_context
from funding.eligibility.models import ConditionProof
from funding.grants.filters import FundingRequestFilter
from funding.grants.forms import FundingRequestForm
from funding.grants.models import FundingRequest
from funding.grants.permissions import may_join_proof
from funding.grants.tables import FundingRequestTable
from funding.grants.timeline import funding_request_timeline
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_cnaf, is_manager, is_partner
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.lists.bulk import bulk_act
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

# What the manager may do on several requests at once.
ACT_FORMS = {"grant": SeveralGrantsForm, "refuse": SeveralRefusalsForm}


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def funding_request_list(request):
    """Requests of the perimeter, narrowed and sorted."""
    context = {"list": _listed(request), "may_ask": is_caseworker(request.user) or is_partner(request.user)}
    return render(request, "funding/grants/funding_request_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def funding_request_bulk(request):
    """Grant or refuse several requests: tried first, then done, each said by itself."""
    return bulk_act(request, _listed(request), back="funding_request_list")


def _listed(request):
    rows = FundingRequest.objects.visible_to(request.user).for_list()
    return ListPage(
        request,
        rows,
        FundingRequestTable,
        filter_class=FundingRequestFilter,
        acts=ACT_FORMS,
        act_forms=ACT_FORMS,
        bulk_url=reverse("funding_request_bulk"),
    )


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


def _visible(request, pk):
    rows = FundingRequest.objects.visible_to(request.user).for_page()
    return rows.get_or_404(pk=pk)


def _page(request, funding_request):
    agent, steps = request.user, funding_request.available_steps(request.user)
    share = None if is_partner(agent) else funding_request.share
    conditions = funding_request.conditions
    context = {
        "funding_request": funding_request,
        "conditions": conditions,
        "eligible": all(condition.met for condition in conditions),
        "proofs": {proof.code: proof for proof in _proofs(agent, funding_request)},
        "coverage_rule": RULE_IN_WORDS,
        "share": share,
        "shows_share": not is_partner(agent),
        "may_submit": "submit" in steps,
        "may_join": may_join_proof(agent, funding_request),
        "is_deciding": "grant" in steps,
        "must_pass_on": funding_request.is_submitted and is_manager(agent) and "grant" not in steps,
        # The register of delegations and the minutes are the managers'.
        "hides_power": not is_manager(agent),
        "may_read_letter": funding_request.decided_at is not None and not is_cnaf(agent),
        "timeline": funding_request_timeline(funding_request),
    }
    if "grant" in steps:
        context |= decision_context(request, funding_request, conditions, share)
    return render(request, "funding/grants/funding_request_detail.html", context)


def _proofs(agent, funding_request):
    """The proofs of the conditions of the request; of each the latest, which comes last."""
    return reversed(ConditionProof.objects.visible_to(agent).filter(funding_request=funding_request).latest_first())
