"""Recording a separation, and correcting its sheet."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.foundation.access.disclosure import disclose_list, never_stopped
from portal.foundation.access.guards import requires
from portal.foundation.lists.posted_search import searched_words
from portal.foundation.submissions.drafts import keep_unsent, refuse, typed
from portal.foundation.submissions.once import once
from portal.separations.dangers.mask import mask_of
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.families.permissions import may_record
from portal.separations.recording.prefill import answers_from_search
from portal.separations.recording.sheet import SeparationSheet


@require_http_methods(["GET", "POST"])
@requires(may_record)
@never_stopped
@once
def separation_create(request):
    """Record one separation: the two parents, when and how, the children, a danger if the person told it.

    A danger is told here too, so nothing stops it; the look-alikes that it names are a search, and count as one.
    """
    sheet = SeparationSheet(typed(request), agent=request.user, searched=answers_from_search(searched_words(request)))
    if sheet.is_valid() and request.method == "POST" and (family := sheet.save()):
        messages.success(request, f"La séparation est enregistrée : dossier {family.reference}.")
        return redirect(family)
    if request.method == "POST":
        return keep_unsent(request, sheet.data) if sheet.unchecked else refuse(request)
    if sheet.look_alikes:
        look_alikes = [match.person for _, match in sheet.look_alikes.matches]
        disclose_list(request, look_alikes, act="search", note=f"{len(look_alikes)} ressemblance(s)")
    return render(request, "separations/recording/separation_create.html", {"sheet": sheet})


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def family_update(request, pk):
    """Correct the sheet; what somebody else wrote meanwhile is never overwritten unseen.

    Of two corrections at the same moment the second waits, then reads what the first one wrote.
    """
    family = open_family(request, pk)
    if answer := answer_if_cancelled(request, family):
        return answer
    mask = mask_of(request.user, family)
    sheet = SeparationSheet(typed(request), agent=request.user, family=family, mask=mask)
    if sheet.is_valid() and request.method == "POST" and sheet.save():
        messages.success(request, "La fiche est corrigée.")
        return redirect(family)
    if request.method == "POST":
        return keep_unsent(request, sheet.data) if sheet.unchecked else refuse(request)
    return render(request, "separations/recording/family_update.html", {"sheet": sheet, "family": family})
