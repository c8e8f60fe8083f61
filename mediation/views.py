"""Referrals: listed, prepared and sent by the Caf; answered, started and ended by the service."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from mediation.filters import ReferralFilter
from mediation.forms import NOT_OFFERED, ConsentForm, EndForm, ReferralForm, RefuseForm, StartForm
from mediation.models import Referral
from mediation.page import page_of
from mediation.tables import EMPTY_FOR_CAF, EMPTY_FOR_PARTNER, ReferralTable
from portal.forms import typed
from portal.journal.models import Entry
from portal.journal.once import once
from portal.permissions import is_caf_agent, is_caseworker, is_partner, requires
from portal.scoping import get_visible_or_404
from portal.separations.models import Family, Parent
from portal.separations.pages import LongPaginator
from portal.steps import take_step

PER_PAGE = 25
State = Referral.State
GET_OR_POST = ["GET", "POST"]


@require_GET
@requires(is_caf_agent, is_partner)
def referral_list(request):
    """Referrals of the perimeter, narrowed and turned by the address; a search is written in the access journal."""
    agent = request.user
    rows = Referral.objects.visible_to(agent).for_list().latest_first()
    found = ReferralFilter(request.GET, queryset=rows, request=request)
    page = LongPaginator(found.qs, PER_PAGE).get_page(request.GET.get("page"))
    if found.words:
        count = f"{page.paginator.count}{'+' if page.paginator.is_capped else ''} résultat(s)"
        Entry.objects.record(by=agent, action="search", note=count)
    table = ReferralTable(
        page.object_list,
        exclude=["family"] if is_partner(agent) else [],
        empty_text=EMPTY_FOR_PARTNER if is_partner(agent) else EMPTY_FOR_CAF,
    )
    context = {"filter": found, "table": table, "page": page, "searches_families": is_caseworker(agent)}
    return render(request, "mediation/referral_list.html", context)


@require_http_methods(GET_OR_POST)
@requires(is_caseworker)
@once
def referral_create(request, pk):
    """Prepare the referral of a family: a service, and what the parents wish to talk about."""
    family = get_visible_or_404(Family.objects.visible_to(request.user).for_file(), request.user, pk=pk)
    if request.method == "GET" and family.danger_is_open:
        messages.error(request, NOT_OFFERED)
        return redirect(family)
    if request.method == "GET":
        Entry.objects.record(by=request.user, action="read", target=family)
    form = ReferralForm(typed(request), agent=request.user, family=family)
    if request.method == "POST" and form.is_valid() and (referral := form.save()):
        messages.success(request, "L’orientation est préparée. Recueillez l’accord de chaque parent, séparément.")
        return redirect(referral)
    return render(request, "mediation/referral_create.html", {"form": form, "family": family})


@require_GET
@requires(is_caf_agent, is_partner)
def referral_detail(request, pk):
    """One referral, for the Caf and for the service: both parents, their consents, what is expected of whom."""
    return _page(request, _visible(request, pk))


@require_http_methods(GET_OR_POST)
@requires(is_caseworker)
@once
def referral_consent(request, pk, parent_pk):
    """Keep the day on which one parent consented, or take it back; each parent apart."""
    referral = _visible(request, pk)
    parent = get_visible_or_404(Parent, request.user, pk=parent_pk, family=referral.family_id)
    form = ConsentForm(typed(request), agent=request.user, referral=referral, parent=parent)
    takes_back = "take_back" in request.POST
    if request.method == "GET" or (not takes_back and not form.is_valid() and referral.state == State.DRAFT):
        return _page(request, referral, consent_form=form)
    given_on = None if takes_back else form.cleaned_data.get("given_on")
    said = "L’accord est retiré" if takes_back else "L’accord est noté"
    return take_step(
        request,
        lambda: referral.record_consent(by=request.user, parent=parent, given_on=given_on),
        done=f"{said} : {parent.get_position_display()}.",
        back=referral,
    )


@require_http_methods(GET_OR_POST)
@requires(is_caseworker)
@once
def referral_send(request, pk):
    """Hand the referral to the service."""
    referral = _visible(request, pk)
    done = "L’orientation est transmise : le service la voit dès maintenant et doit répondre."
    return _take(request, referral, lambda: referral.send(by=request.user), done)


@require_http_methods(GET_OR_POST)
@requires(is_caseworker)
@once
def referral_withdraw(request, pk):
    """Take the referral back before any answer."""
    referral = _visible(request, pk)
    done = "L’orientation est retirée. Vous pouvez en préparer une autre depuis le dossier."
    return _take(request, referral, lambda: referral.withdraw(by=request.user), done)


@require_http_methods(GET_OR_POST)
@requires(is_partner)
@once
def referral_accept(request, pk):
    """The service will receive the parents."""
    referral = _visible(request, pk)
    done = "Vous avez accepté l’orientation. Appelez chaque parent, puis indiquez la date de la première séance."
    return _take(request, referral, lambda: referral.accept(by=request.user), done)


@require_http_methods(GET_OR_POST)
@requires(is_partner)
@once
def referral_refuse(request, pk):
    """The service cannot receive the parents, for a coded reason."""
    referral = _visible(request, pk)
    form = RefuseForm(typed(request), agent=request.user)
    if request.method == "GET" or (not form.is_valid() and referral.state == State.SENT):
        return _page(request, referral, refuse_form=form)
    refusal = form.cleaned_data.get("refusal", "")
    done = "L’orientation est refusée. La Caf lit votre motif et cherche un autre service avec les parents."
    return _take(request, referral, lambda: referral.refuse(by=request.user, refusal=refusal), done)


@require_http_methods(GET_OR_POST)
@requires(is_partner)
@once
def referral_start(request, pk):
    """The first séance was held: the mediation starts, and the Caf knows it."""
    referral = _visible(request, pk)
    form = StartForm(typed(request), agent=request.user, referral=referral)
    if request.method == "GET" or (not form.is_valid() and referral.state == State.ACCEPTED):
        return _page(request, referral, start_form=form)
    answers = {name: form.cleaned_data.get(name) for name in ("started_on", "covers_maintenance")}
    done = "La médiation est commencée : la Caf en est informée. Revenez ici à la fin pour dire son issue."
    return _take(request, referral, lambda: referral.start(by=request.user, **answers), done)


@require_http_methods(GET_OR_POST)
@requires(is_partner)
@once
def referral_end(request, pk):
    """The mediation is over, or will not start: its outcome."""
    referral = _visible(request, pk)
    form = EndForm(typed(request), agent=request.user, referral=referral)
    may_end = referral.state in (State.ACCEPTED, State.STARTED)
    if request.method == "GET" or (not form.is_valid() and may_end):
        return _page(request, referral, end_form=form)
    answers = {name: form.cleaned_data.get(name) for name in ("ended_on", "outcome")}
    done = "La médiation est terminée : la Caf connaît son issue."
    return _take(request, referral, lambda: referral.end(by=request.user, **answers), done)


def _visible(request, pk):
    return get_visible_or_404(Referral.objects.visible_to(request.user).for_page(), request.user, pk=pk)


def _take(request, referral, step, done):
    """Take one step by POST; a GET (coming back from the sign-in page) only shows the referral."""
    if request.method == "GET":
        return redirect(referral)
    return take_step(request, step, done=done, back=referral)


def _page(request, referral, **forms):
    """The page, with the form that was not right; opening it is written in the access journal."""
    if request.method == "GET":
        Entry.objects.record(by=request.user, action="read", target=referral)
    return render(request, "mediation/referral_detail.html", page_of(referral, request.user, **forms))
