"""Agréments: recorded by the Caf with their proof, which is downloaded; corrected, or cancelled, for a reason."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrements.forms import AgrementCorrectionForm, AgrementForm, AgrementProofForm, ReasonForm
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.agrements.permissions import may_cancel_agrement, may_correct_agrement, may_join_proof
from espaces_rencontre.agrements.recording import record_agrement, record_correction, record_proof
from espaces_rencontre.agrements.timeline import agrement_timeline
from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.contributions.panels import panels_of
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect

NOT_CORRECTED = "Cet agrément ne se corrige pas : il est annulé, ou né du silence de l’administration."
NOT_AWAITED = "L’arrêté de cet agrément n’est plus attendu : pour remplacer celui qui est joint, corrigez l’agrément."
NOT_CANCELLED = "Cet agrément est déjà annulé."


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_create(request, pk):
    """Record the arrêté préfectoral that agrees a space, with its proof."""
    space = get_visible_or_404(MeetingSpace, request.user, pk=pk)
    form = AgrementForm(typed(request), request.FILES or None, agent=request.user, space=space)
    if request.method == "POST" and form.is_valid():
        try:
            agrement = record_agrement(form.save(commit=False), by=request.user)
        except ActionRefused as refusal:
            form.add_error("reference", refusal.reason)
            return refuse(request, form=form)
        messages.success(request, f"L’arrêté {agrement.reference} est enregistré pour {space}.")
        return redirect(space)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "espaces_rencontre/agrements/agrement_create.html", {"form": form, "space": space})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_detail(request, pk):
    """One agrément: from when to when it is in force, its proof, what was corrected and what ends it."""
    agrement = _visible(request, pk)
    panels = panels_of(agrement, request.user)
    context = {
        "agrement": agrement,
        "may_correct": may_correct_agrement(request.user, agrement),
        "may_join": may_join_proof(request.user, agrement),
        "may_cancel": may_cancel_agrement(request.user, agrement),
        "panels": panels,
        "timeline": agrement_timeline(agrement, [row for panel in panels for row in panel.timeline_rows]),
    }
    return render(request, "espaces_rencontre/agrements/agrement_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_correct(request, pk):
    """Put right what was typed of an arrêté; the row is held meanwhile, and its history keeps what stood."""
    agrement = _visible(request, pk, lock=request.method == "POST")
    if not may_correct_agrement(request.user, agrement):
        messages.error(request, NOT_CORRECTED)
        return refuse(request, agrement)
    form = AgrementCorrectionForm(
        typed(request), request.FILES or None, agent=request.user, space=agrement.space, instance=agrement
    )
    if request.method == "POST" and form.is_valid():
        try:
            record_correction(form.save(commit=False), by=request.user, reason=form.cleaned_data["reason"])
        except ActionRefused as refusal:
            form.add_error("reference", refusal.reason)
            return refuse(request, form=form)
        messages.success(request, "L’agrément est corrigé. L’historique garde ce qui était écrit.")
        return redirect(agrement)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement": agrement, "space": agrement.space}
    return render(request, "espaces_rencontre/agrements/agrement_correct.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_join(request, pk):
    """Join the arrêté of an agrément that was taken over from a file."""
    agrement = _visible(request, pk, lock=request.method == "POST")
    if not may_join_proof(request.user, agrement):
        messages.error(request, NOT_AWAITED)
        return refuse(request, agrement)
    form = AgrementProofForm(typed(request), request.FILES or None, agent=request.user)
    if request.method == "POST" and form.is_valid():
        record_proof(agrement, by=request.user, proof=form.cleaned_data["proof"])
        messages.success(request, f"L’arrêté {agrement.reference} est joint.")
        return redirect(agrement)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement": agrement, "space": agrement.space}
    return render(request, "espaces_rencontre/agrements/agrement_join.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_cancel(request, pk):
    """An agrément recorded by mistake counts for nothing; it stays readable, with the reason."""
    agrement = _visible(request, pk)
    if not may_cancel_agrement(request.user, agrement):
        messages.error(request, NOT_CANCELLED)
        return refuse(request, agrement)
    form = ReasonForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        return perform_and_redirect(
            request,
            lambda: agrement.cancel(by=request.user, reason=reason),
            done="L’agrément est annulé : il ne compte plus pour rien.",
            back=agrement,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement": agrement, "space": agrement.space}
    return render(request, "espaces_rencontre/agrements/agrement_cancel.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_proof(request, pk):
    """The arrêté itself, to be downloaded."""
    agrement = get_visible_or_404(Agrement, request.user, pk=pk)
    return pdf_download(agrement.proof, f"arrete-{slugify(agrement.reference)}.pdf")


def _visible(request, pk, *, lock=False):
    rows = Agrement.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return rows.select_related("space__operator", "space__caf", "recorded_by", "cancelled_by").get_or_404(pk=pk)
