"""What each parent is offered: several kinds at once, an answer to one, a mistake corrected or cancelled."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import keep_posted, refuse, see_other, typed
from portal.foundation.submissions.models import Draft
from portal.foundation.submissions.once import once
from portal.foundation.workflow.cancelling import CANCELLED_ALREADY
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.course.cancel_page import cancel_page
from portal.separations.directory.kinds import OFFERED, Kind
from portal.separations.families.models import Parent
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.families.permissions import may_record
from portal.separations.offers.forms import KindAnswerForm, OfferForm
from portal.separations.offers.models import HELD_BACK, NOT_ITS_AUTHOR, Offer
from portal.separations.offers.on_file import offers_of
from portal.separations.offers.permissions import may_cancel_offer, may_correct_offer

NOTED = "C’est noté au dossier."
CONTACT_FIRST = "Pour ce dossier, le premier pas est un contact par le référent : cette proposition vient après."
DECEASED = "Cette personne est décédée : rien ne lui est proposé."


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def offer_add(request, pk):
    """Note what was offered to a parent for the first time, several kinds at once."""
    parent, column = _opened(request, pk)
    if answer := _refusal(request, parent):
        return answer
    form = OfferForm(typed(request), agent=request.user, left=column.left)
    if request.method == "POST" and form.is_valid():
        for kind in form.cleaned_data["kinds"]:
            _note(request.user, parent, kind, form.answers)
        messages.success(request, NOTED)
        return redirect(parent)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "parent": parent, "family": parent.family, "column": column}
    return render(request, "separations/offers/offer_add.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def offer_answer(request, pk, kind):
    """Note what the parent answers about one kind."""
    if kind not in OFFERED:
        raise Http404
    parent, column = _opened(request, pk)
    if answer := _refusal(request, parent, kind):
        return answer
    found = next((row for row in column.kinds if row.last.kind == kind), None)
    last = found.last if found else None
    form = KindAnswerForm(
        typed(request),
        agent=request.user,
        kind=kind,
        since=last.said_on if last else None,
        kept=last.place_id if last else None,
        initial={"place": last.place_id} if last else None,
    )
    return _page(
        request, form, parent, Kind(kind), found, write=lambda: _note(request.user, parent, kind, form.answers)
    )


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def offer_correct(request, pk):
    """Put right what one noted oneself, while it is the last word."""
    offer = get_visible_or_404(Offer, request.user, pk=pk)
    parent, column = _opened(request, offer.parent_id)
    found = next((row for row in column.kinds if row.last.kind == offer.kind), None)
    why = NOT_ITS_AUTHOR if not may_correct_offer(request.user, offer) else ""
    why = why or ("" if found and found.last.pk == offer.pk else CANCELLED_ALREADY)
    if answer := _refusal(request, parent, offer.kind, why):
        return answer
    shown = ("answer", "reason", "due_on", "said_on", "note", "place")
    form = KindAnswerForm(
        typed(request),
        agent=request.user,
        kind=offer.kind,
        since=found.before[0].said_on if found and found.before else None,
        kept=offer.place_id,
        initial={name: getattr(offer, name) for name in shown},
    )
    return _page(
        request, form, parent, Kind(offer.kind), found, corrected=offer,
        write=lambda: offer.correct(by=request.user, **form.answers),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def offer_cancel(request, pk):
    """Take back what was noted by mistake; what was said before holds again."""
    offer = get_visible_or_404(Offer, request.user, pk=pk)
    if not may_cancel_offer(request.user, offer):
        return _back(request, offer.parent, NOT_ITS_AUTHOR)
    return cancel_page(request, offer, "Annuler cette réponse", family=offer.parent.family)


def _opened(request, pk):
    """The parent of this key with their column, the file opened, and held by a POST."""
    asked = get_visible_or_404(Parent, request.user, pk=pk)
    family = open_family(request, asked.family_id)
    parent = next(parent for parent in family.both_parents if parent and parent.pk == asked.pk)
    rows = Offer.objects.visible_to(request.user).of_file(family)
    return parent, offers_of(parent, rows, family=family, reader=request.user)


def _note(by, parent, kind, answers):
    row = Offer(parent=parent, kind=kind, noted_by=by, **answers)
    row.save()
    Entry.objects.record(by=by, action="offer:note", target=row)


def _refusal(request, parent, kind="", why=""):
    """Back to the file with a sentence, what was typed kept, when nothing of this may be noted; or None."""
    if answer := answer_if_cancelled(request, parent.family):
        return answer
    why = why or (DECEASED if parent.person.is_deceased else "")
    why = why or (CONTACT_FIRST if kind in HELD_BACK and parent.family.danger_is_open else "")
    return _back(request, parent, why) if why else None


def _back(request, parent, why):
    keep_posted(request, Draft.Reason.TYPING)
    messages.error(request, why)
    return see_other(parent)


def _page(request, form, parent, kind, found, *, write, corrected=None):
    if request.method == "POST" and form.is_valid():
        return perform_and_redirect(request, write, done=NOTED, back=parent)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {
        "form": form, "parent": parent, "family": parent.family, "kind": kind, "found": found, "corrected": corrected,
        "is_mediation": kind == Kind.MEDIATION,
    }  # fmt: skip
    return render(request, "separations/offers/offer_answer.html", context)
