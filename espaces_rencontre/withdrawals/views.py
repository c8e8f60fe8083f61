"""Withdrawals: the manager of the space told, observations, then the arrêté or nothing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.withdrawals import forms
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from espaces_rencontre.withdrawals.permissions import may_open_withdrawal
from espaces_rencontre.withdrawals.process import open_withdrawal
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect

NOT_IN_FORCE = "Cet agrément n’est pas en vigueur : il n’y a rien à retirer."
# {step: (title, form, what is said once it is done)}
STEPS = {
    "record_observations": (
        "Noter les observations du gestionnaire", forms.ObservationsForm, "Les observations sont notées.",
    ),
    "withdraw": ("Noter le retrait", forms.WithdrawForm, "L’agrément est retiré : la liste du département le dit."),
    "drop": ("Classer sans suite", forms.WithdrawalReasonForm, "La procédure est classée : l’agrément demeure."),
    "undo": ("Annuler le retrait", forms.WithdrawalReasonForm, "Le retrait est annulé : l’agrément est en vigueur."),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_withdrawal_open(request, pk):
    """Record that the manager of the space was told: the month runs."""
    agrement = Agrement.objects.visible_to(request.user).select_related("space__caf").get_or_404(pk=pk)
    if not may_open_withdrawal(request.user, agrement):
        messages.error(request, NOT_IN_FORCE)
        return refuse(request, agrement)
    form = forms.NoticeForm(typed(request), request.FILES or None, agent=request.user, agrement=agrement)
    if request.method == "POST" and form.is_valid():
        try:
            open_withdrawal(form.save(commit=False), by=request.user)
        except ActionRefused as refusal:
            form.add_error(None, refusal.reason)
            return refuse(request, form=form)
        messages.success(request, "La procédure est ouverte : le gestionnaire a un mois pour répondre.")
        return redirect(agrement)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement": agrement, "title": "Ouvrir une procédure de retrait", "withdrawal": None}
    return render(request, "espaces_rencontre/withdrawals/agrement_withdrawal_step.html", context)


def _step_page(request, pk, step):
    """Ask what `step` needs, then take it."""
    withdrawal = _visible(request, pk)
    title, form_class, done = STEPS[step]
    if step not in withdrawal.available_steps(request.user):
        messages.error(request, "Cette action n’est pas possible maintenant : relisez l’état de la procédure.")
        return refuse(request, withdrawal)
    form = form_class(typed(request), request.FILES or None, agent=request.user, withdrawal=withdrawal)
    if request.method == "POST" and form.is_valid():
        return perform_and_redirect(
            request,
            lambda: getattr(withdrawal, step)(by=request.user, **form.cleaned_data),
            done=done,
            back=withdrawal,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement": withdrawal.agrement, "title": title, "withdrawal": withdrawal}
    return render(request, "espaces_rencontre/withdrawals/agrement_withdrawal_step.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_withdrawal_record_observations(request, pk):
    """What the manager of the space answered."""
    return _step_page(request, pk, "record_observations")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_withdrawal_withdraw(request, pk):
    """The arrêté of withdrawal."""
    return _step_page(request, pk, "withdraw")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_withdrawal_drop(request, pk):
    """Nothing follows."""
    return _step_page(request, pk, "drop")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_withdrawal_undo(request, pk):
    """The withdrawal was recorded by mistake."""
    return _step_page(request, pk, "undo")


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_withdrawal_notice(request, pk):
    """The letter to the manager of the space, to be downloaded."""
    return pdf_download(_visible(request, pk).notice, f"retrait-{pk}-courrier.pdf")


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_withdrawal_proof(request, pk):
    """The arrêté of withdrawal, to be downloaded."""
    return pdf_download(_visible(request, pk).proof, f"retrait-{pk}-arrete.pdf")


def _visible(request, pk):
    return AgrementWithdrawal.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
