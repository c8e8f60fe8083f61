"""Since when the ASF of a parent is open: recorded, ended, and cancelled when it was typed by mistake."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.foundation.access.guards import requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import keep_posted, refuse, see_other, typed
from portal.foundation.submissions.models import Draft
from portal.foundation.submissions.once import once
from portal.foundation.workflow.cancelling import CANCELLED_ALREADY
from portal.journal.models import Entry
from portal.separations.asf_openings.forms import AsfEndForm, AsfOpeningForm
from portal.separations.course.cancel_page import cancel_page
from portal.separations.families.models import Parent
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.families.permissions import may_record
from portal.separations.rights.asf.cases import MAYOTTE
from portal.separations.rights.models import AsfOpening

NOT_THERE = "L’ASF n’est pas versée à Mayotte : il n’y a pas d’ouverture à noter."
ENDED_ALREADY = "La fin de cette ASF est déjà notée : relisez le dossier."


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def asf_opening_add(request, pk):
    """Record since when the ASF of a parent is open."""
    parent = get_visible_or_404(Parent, request.user, pk=pk)
    family = open_family(request, parent.family_id)
    if family.caf.departement_id == MAYOTTE:
        return _back(request, family, NOT_THERE)
    form = AsfOpeningForm(typed(request), agent=request.user, parent=parent)
    opening = AsfOpening(parent=parent, recorded_by=request.user)
    return _page(request, form, opening, family, "open", f"ASF de {parent} : noter l’ouverture")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def asf_opening_end(request, pk):
    """Say until when the ASF was open."""
    family = open_family(request, get_visible_or_404(AsfOpening, request.user, pk=pk).family_id)
    rows = AsfOpening.objects.visible_to(request.user).select_related("parent__person")
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    opening = rows.get_or_404(pk=pk)
    if opening.cancelled_at or opening.ended_on:
        return _back(request, family, CANCELLED_ALREADY if opening.cancelled_at else ENDED_ALREADY)
    form = AsfEndForm(typed(request), agent=request.user, opening=opening)
    return _page(request, form, opening, family, "end", f"ASF de {opening.parent} : noter la fin")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def asf_opening_cancel(request, pk):
    """Cancel an opening that was typed by mistake; the right day is then recorded again."""
    opening = get_visible_or_404(AsfOpening, request.user, pk=pk)
    return cancel_page(request, opening, "Annuler cette ouverture", family=opening.parent.family)


def _back(request, family, why):
    keep_posted(request, Draft.Reason.TYPING)
    messages.error(request, why)
    return see_other(family)


def _page(request, form, opening, family, action, title):
    if answer := answer_if_cancelled(request, family):
        return answer
    if request.method == "POST" and form.is_valid():
        for name, day in form.cleaned_data.items():
            setattr(opening, name, day)
        opening.save()
        Entry.objects.record(by=request.user, action=f"asf:{action}", target=opening)
        messages.success(request, "C’est noté : l’horloge de l’ASF est à jour.")
        return redirect(family)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "family": family, "opening": opening if opening.pk else None, "title": title}
    return render(request, "separations/asf_openings/asf_opening_form.html", context)
