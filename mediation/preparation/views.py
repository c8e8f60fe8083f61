"""What the Caf prepares before a service hears of it: the draft of a referral, and what the service will read."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mediation.preparation.forms import NOT_OFFERED, ReferralForm, SharedContactsForm
from mediation.preparation.process import CHOICE_IS_OVER, share_contacts
from mediation.referrals.models import FILE_IS_CLOSED, Referral
from mediation.referrals.permissions import may_reach_parents
from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caseworker
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.models import Family
from portal.separations.families.opening import answer_if_cancelled
from portal.separations.neutral_signs.process import is_signed_elsewhere


@require_http_methods(["GET", "POST"])
@requires(is_caseworker)
@once
def referral_create(request, pk):
    """Prepare the referral of a family: a service, and what the parents wish to talk about."""
    family = Family.objects.visible_to(request.user).for_file().get_or_404(pk=pk)
    if answer := answer_if_cancelled(request, family):
        return answer
    if request.method == "GET" and (family.is_closed or family.danger_is_open):
        messages.error(request, FILE_IS_CLOSED if family.is_closed else NOT_OFFERED)
        return redirect(family)
    disclose(request, family)
    form = ReferralForm(typed(request), agent=request.user, family=family)
    if request.method == "POST" and form.is_valid() and (referral := form.save()):
        messages.success(request, "L’orientation est préparée. Recueillez l’accord de chaque parent, séparément.")
        return redirect(referral)
    if request.method == "POST":
        return refuse(request)  # the page checks again: one of the errors is a link, which a draft does not hold
    context = {"form": form, "family": family, "is_signed": is_signed_elsewhere(family)}
    return render(request, "mediation/preparation/referral_create.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caseworker)
@once
def referral_contacts(request, pk):
    """Choose again what the service will read of how to reach the parents, until the referral is sent."""
    referral = Referral.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    if not may_reach_parents(request.user, referral):
        raise Http404
    disclose(request, referral)
    form = SharedContactsForm(typed(request), agent=request.user, referral=referral)
    if request.method == "GET" and "send" not in referral.available_steps(request.user):
        messages.error(request, CHOICE_IS_OVER)
        return redirect(referral)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data.get("contacts", ())
        done = "C’est enregistré : le service lira ces coordonnées, et aucune autre."
        return perform_and_redirect(
            request, lambda: share_contacts(referral, chosen, by=request.user), done=done, back=referral
        )
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "mediation/preparation/referral_contacts.html", {"form": form, "referral": referral})
