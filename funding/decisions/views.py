"""Funding requests decided by the departmental manager: under a delegation, or as a commission decided."""

from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from funding.commissions.models import Commission
from funding.decisions.forms import FundingRefusalForm, GrantForm
from funding.delegations.models import Delegation
from funding.eligibility.evidence import contradicted_reasons
from funding.grants.models import FundingRequest
from funding.letters.letter import decision_letter
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager, is_partner
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros_short
from portal.foundation.workflow.views import perform_and_redirect

GRANTS = ("amount", "commitment_reason", "decision_note", "commission")
REFUSALS = ("refusal", "decision_note", "commission")


@require_POST
@requires(is_manager)
@once
def funding_request_grant(request, pk):
    """Grant an amount, committed on the share of the Caf."""
    funding_request = _visible(request, pk)
    form = _grant_form(request, request.POST, funding_request, funding_request.share)
    if not form.is_valid() and "grant" in funding_request.available_steps(request.user):
        return refuse(request, f"{funding_request.get_absolute_url()}#decision", form=form)
    answers = {"amount": Decimal(0)} | _answers(form, GRANTS)
    amount = euros_short(answers["amount"])
    return perform_and_redirect(
        request,
        lambda: funding_request.grant(by=request.user, **answers),
        done=f"Vous avez accordé {amount}, engagés sur la part de la Caf. La lettre est prête.",
        back=funding_request,
    )


@require_POST
@requires(is_manager)
@once
def funding_request_refuse(request, pk):
    """Refuse, for a coded reason."""
    funding_request = _visible(request, pk)
    contradicted = contradicted_reasons(funding_request.conditions, funding_request.share, funding_request.exercice)
    form = _refusal_form(request, request.POST, funding_request, contradicted)
    if not form.is_valid() and "refuse" in funding_request.available_steps(request.user):
        return refuse(request, f"{funding_request.get_absolute_url()}#decision", form=form)
    answers = {"refusal": ""} | _answers(form, REFUSALS)
    return perform_and_redirect(
        request,
        lambda: funding_request.refuse(by=request.user, **answers),
        done="La demande est refusée. La lettre, motif en tête, est prête.",
        back=funding_request,
    )


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


def decision_context(request, funding_request, conditions, share):
    """What the page of a request shows to who decides it: forms, delegations, and what to record without any."""
    grant_typed, refuse_typed = (
        typed(request, reverse(f"funding_request_{step}", args=[funding_request.pk])) for step in ("grant", "refuse")
    )
    contradicted = contradicted_reasons(conditions, share, funding_request.exercice)
    grant_form = _grant_form(request, grant_typed, funding_request, share)
    refuse_form = _refusal_form(request, refuse_typed, funding_request, contradicted)
    sat = Commission.objects.visible_to(request.user).able_to_decide(
        funding_request.caf_id, funding_request.submitted_at
    )
    return {
        "grant_form": grant_form,
        "refuse_form": refuse_form,
        "grant_delegation": grant_form.delegation,
        "refuse_delegation": _delegation(request.user, Delegation.Act.REFUSE),
        "commission_sat": sat.exists(),
    }


def _grant_form(request, data, funding_request, share):
    return GrantForm(
        data,
        agent=request.user,
        funding_request=funding_request,
        share=share,
        delegation=_delegation(request.user, Delegation.Act.GRANT),
    )


def _refusal_form(request, data, funding_request, contradicted):
    return FundingRefusalForm(data, agent=request.user, funding_request=funding_request, contradicted=contradicted)


def _delegation(agent, act):
    return Delegation.objects.visible_to(agent).for_act(agent, act)


def _answers(form, names):
    """What was answered, of the fields that the form has and that were valid."""
    return {name: form.cleaned_data[name] for name in names if name in form.cleaned_data}


def _visible(request, pk):
    return FundingRequest.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
