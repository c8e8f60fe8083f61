"""A step taken about maintenance: noted, corrected, ended, and cancelled when it was typed by mistake."""

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
from portal.separations.course.cancel_page import cancel_page
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.families.permissions import may_record
from portal.separations.procedures.forms import ProcedureForm
from portal.separations.rights.models import Procedure

OF_MEDIATION = "La médiation ouvre et ferme elle-même cette démarche : elle se corrige depuis l’orientation."
ENDED_ALREADY = "Cette démarche est déjà terminée : corrigez-la si la date n’est pas la bonne."


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def procedure_add(request, pk):
    """Note a step, or a title that fixes maintenance."""
    family = open_family(request, pk)
    # A mediation may leave maintenance aside; what is noted here never does.
    procedure = Procedure(family=family, covers_maintenance=True)
    return _page(request, procedure, "record", "Noter une démarche")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def procedure_update(request, pk):
    """Correct what was typed."""
    procedure = _held(request, pk)
    return _refusal(request, procedure) or _page(request, procedure, "correct", "Corriger la démarche")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def procedure_end(request, pk):
    """Say until when the step lasted, and how it ended."""
    procedure = _held(request, pk)
    ended = ENDED_ALREADY if procedure.until_on else ""
    return _refusal(request, procedure, ended) or _page(request, procedure, "end", "Terminer la démarche", ends=True)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def procedure_cancel(request, pk):
    """Cancel a step that was typed by mistake."""
    procedure = get_visible_or_404(Procedure, request.user, pk=pk)
    return _refusal(request, procedure) or cancel_page(request, procedure, "Annuler cette démarche")


def _held(request, pk):
    """The step, its file shown; both held by a POST, the file first as everywhere else."""
    family = open_family(request, get_visible_or_404(Procedure, request.user, pk=pk).family_id)
    rows = Procedure.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    procedure = rows.get_or_404(pk=pk)
    procedure.family = family
    return procedure


def _refusal(request, procedure, why=""):
    """Back to the file with a sentence, what was typed kept, when nothing may be written on the step; or None."""
    why = OF_MEDIATION if procedure.is_of_mediation else CANCELLED_ALREADY if procedure.cancelled_at else why
    if not why:
        return None
    keep_posted(request, Draft.Reason.TYPING)
    messages.error(request, why)
    return see_other(procedure.family)


def _page(request, procedure, action, title, *, ends=False):
    family = procedure.family
    if answer := answer_if_cancelled(request, family):
        return answer
    form = ProcedureForm(typed(request), agent=request.user, instance=procedure, ends=ends)
    if request.method == "POST" and form.is_valid():
        if form.has_changed():
            form.save()
            Entry.objects.record(by=request.user, action=f"procedure:{action}", target=procedure)
        messages.success(request, "La démarche est au dossier.")
        return redirect(family)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "family": family, "procedure": procedure if procedure.pk else None, "title": title}
    return render(request, "separations/procedures/procedure_form.html", context)
