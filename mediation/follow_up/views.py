"""The page of one referral, and each step that the Caf or the service takes on it."""

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from mediation.consents.forms import ConsentForm
from mediation.follow_up.forms import EndForm, ReferralRefusalForm, StartForm
from mediation.follow_up.page import over_page, referral_page
from mediation.referrals.models import Referral
from mediation.referrals.permissions import may_read_family
from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.models import Parent


@require_GET
@requires(is_caf_agent, is_partner)
def referral_detail(request, pk):
    """One referral, for the Caf and for the service: both parents, their consents, what is expected of whom.

    To a service, one that is over is its number, its dates and its outcome.
    """
    referral = _visible(request, pk)
    if not may_read_family(request.user, referral):
        return render(request, "mediation/follow_up/referral_over.html", over_page(referral, request))
    return render(request, "mediation/follow_up/referral_detail.html", referral_page(referral, request))


@require_POST
@requires(is_caseworker)
@once
def referral_consent(request, pk, parent_pk):
    """Keep the day on which one parent consented, or take it back; each parent apart."""
    referral = _visible(request, pk)
    parent = get_visible_or_404(Parent, request.user, pk=parent_pk, family=referral.family_id)
    form = ConsentForm(request.POST, agent=request.user, referral=referral, parent=parent)
    takes_back = "take_back" in request.POST
    if not takes_back and not form.is_valid() and _may(request, referral, "send"):
        return refuse(request, f"{referral.get_absolute_url()}#accord-{parent.position}", form=form)
    given_on = None if takes_back else form.cleaned_data.get("given_on")
    said = "L’accord est retiré" if takes_back else "L’accord est noté"
    return perform_and_redirect(
        request,
        lambda: referral.record_consent(by=request.user, parent=parent, given_on=given_on),
        done=f"{said} : {parent.get_position_display()}.",
        back=referral,
    )


@require_POST
@requires(is_caseworker)
@once
def referral_send(request, pk):
    """Hand the referral to the service."""
    referral = _visible(request, pk)
    done = "L’orientation est transmise : le service la voit dès maintenant et doit répondre."
    return _perform(request, referral, lambda: referral.send(by=request.user), done)


@require_POST
@requires(is_caseworker)
@once
def referral_withdraw(request, pk):
    """Take the referral back before any answer."""
    referral = _visible(request, pk)
    done = "L’orientation est retirée. Vous pouvez en préparer une autre depuis le dossier."
    return _perform(request, referral, lambda: referral.withdraw(by=request.user), done)


@require_POST
@requires(is_partner)
@once
def referral_accept(request, pk):
    """The service will receive the parents."""
    referral = _visible(request, pk)
    done = "Vous avez accepté l’orientation. Appelez chaque parent, puis indiquez la date de la première séance."
    return _perform(request, referral, lambda: referral.accept(by=request.user), done)


@require_POST
@requires(is_partner)
@once
def referral_refuse(request, pk):
    """The service cannot receive the parents, for a coded reason."""
    referral = _visible(request, pk)
    form = ReferralRefusalForm(request.POST, agent=request.user)
    if not form.is_valid() and _may(request, referral, "refuse"):
        return refuse(request, f"{referral.get_absolute_url()}#reponse", form=form)
    refusal = form.cleaned_data.get("refusal", "")
    done = "L’orientation est refusée. La Caf lit votre motif et cherche un autre service avec les parents."
    return _perform(request, referral, lambda: referral.refuse(by=request.user, refusal=refusal), done)


@require_POST
@requires(is_partner)
@once
def referral_start(request, pk):
    """The first séance was held: the mediation starts, and the Caf knows it."""
    referral = _visible(request, pk)
    form = StartForm(request.POST, agent=request.user, referral=referral)
    if not form.is_valid() and _may(request, referral, "start"):
        return refuse(request, f"{referral.get_absolute_url()}#reponse", form=form)
    answers = {name: form.cleaned_data.get(name) for name in ("started_on", "covers_maintenance")}
    done = "La médiation est commencée : la Caf en est informée. Revenez ici à la fin pour dire son issue."
    return _perform(request, referral, lambda: referral.start(by=request.user, **answers), done)


@require_POST
@requires(is_partner)
@once
def referral_end(request, pk):
    """The mediation is over, or will not start: its outcome."""
    referral = _visible(request, pk)
    form = EndForm(request.POST, agent=request.user, referral=referral)
    if not form.is_valid() and _may(request, referral, "end"):
        return refuse(request, f"{referral.get_absolute_url()}#reponse", form=form)
    answers = {name: form.cleaned_data.get(name) for name in ("ended_on", "outcome")}
    done = "La médiation est terminée : la Caf connaît son issue."
    return _perform(request, referral, lambda: referral.end(by=request.user, **answers), done)


def _may(request, referral, step):
    """Whether the step is still open to the agent: else it is refused in words, whatever was typed."""
    return step in referral.available_steps(request.user)


def _visible(request, pk):
    referral = Referral.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    if may_read_family(request.user, referral):
        disclose(request, referral)
    return referral


def _perform(request, referral, step, done):
    return perform_and_redirect(request, step, done=done, back=referral)
