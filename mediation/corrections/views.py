"""Putting right the last step of a referral: asked, agreed, refused, taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from mediation.corrections.applying import last_step_in_words
from mediation.corrections.forms import RefuseCorrectionForm, correction_form
from mediation.corrections.models import ReferralCorrection
from mediation.corrections.permissions import may_correct, may_correct_alone
from mediation.corrections.process import NOTHING_TO_CORRECT, correct
from mediation.referrals.models import Referral
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caseworker, is_partner
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect

DONE = "C’est corrigé. L’ancienne déclaration reste dans l’historique."
ASKED = "La correction est demandée : elle vaudra quand {} l’aura acceptée."


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def referral_correct(request, pk):
    """What the service told last, undone or told otherwise; the page names nobody of the family."""
    agent = request.user
    referral = Referral.objects.visible_to(agent).select_related("service", "caf", "answered_by").get_or_404(pk=pk)
    if not may_correct(agent, referral):
        messages.error(request, NOTHING_TO_CORRECT)
        return redirect(referral)
    alone = may_correct_alone(agent, referral)
    form = correction_form(typed(request), agent=agent, referral=referral)
    if request.method == "POST" and form.is_valid():
        other = "la Caf" if is_partner(agent) else "le service"
        return perform_and_redirect(
            request,
            lambda: correct(referral, by=agent, corrects=referral.state, **form.values),
            done=DONE if alone else ASKED.format(other),
            back=referral,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "referral": referral, "alone": alone, "stood": last_step_in_words(referral)}
    return render(request, "mediation/corrections/referral_correct.html", context)


@require_POST
@requires(is_caseworker, is_partner)
@once
def referral_correction_agree(request, pk):
    """The other side agrees: the referral is put right at once."""
    correction = _visible(request, pk)
    return perform_and_redirect(
        request, lambda: correction.agree(by=request.user), done=DONE, back=correction.referral
    )


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def referral_correction_refuse(request, pk):
    """The other side does not, and says why."""
    correction = _visible(request, pk)
    form = RefuseCorrectionForm(typed(request), agent=request.user)
    if request.method == "GET" and "refuse" not in correction.available_steps(request.user):
        return redirect(correction)
    if request.method == "GET":
        context = {"form": form, "correction": correction}
        return render(request, "mediation/corrections/referral_correction_refuse.html", context)
    if not form.is_valid():
        return refuse(request, form=form)
    return perform_and_redirect(
        request,
        lambda: correction.refuse(by=request.user, **form.cleaned_data),
        done="La correction est refusée : l’orientation reste telle qu’elle est.",
        back=correction,
    )


@require_POST
@requires(is_caseworker, is_partner)
@once
def referral_correction_withdraw(request, pk):
    """The side that asked takes it back."""
    correction = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: correction.withdraw(by=request.user),
        done="La demande de correction est retirée.",
        back=correction.referral,
    )


def _visible(request, pk):
    return ReferralCorrection.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
