"""Lines of the Fnas: prepared by one person of the Cnaf, published by another, corrected by two."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.envelopes.models import Envelope
from funding.lines.forms import EnvelopeCorrectionForm, EnvelopeForm
from funding.lines.models import EnvelopeCorrection
from funding.proposals.forms import ProposalRefusalForm
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

ONE_WAITING = "Une correction de cette ligne attend déjà : faites-la d’abord approuver, refuser ou abandonner."


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def envelope_create(request):
    """Prepare a line, which another person will publish."""
    start = {name: request.GET[name] for name in ("fund", "exercice") if name in request.GET}
    form = EnvelopeForm(typed(request), agent=request.user, initial=start)
    if request.method == "POST" and form.is_valid():
        envelope = form.save()
        Entry.objects.record(by=request.user, action="create", target=envelope)
        messages.success(request, "La ligne est préparée. Une autre personne de la Cnaf doit la relire et la publier.")
        return redirect(envelope)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/lines/envelope_form.html", {"form": form, "envelope": None})


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
@transaction.atomic
def envelope_update(request, pk):
    """Correct a draft, which makes one its preparer; the row is held meanwhile, so that nobody publishes it."""
    rows = Envelope.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    envelope = rows.get_or_404(pk=pk)
    if not envelope.is_draft:
        messages.error(request, "Cette ligne est publiée : proposez une correction de son montant.")
        return refuse(request, envelope)
    form = EnvelopeForm(typed(request), agent=request.user, instance=envelope)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action="update", target=envelope)
        messages.success(request, "La ligne est corrigée. Une autre personne que vous doit la relire et la publier.")
        return redirect(envelope)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/lines/envelope_form.html", {"form": form, "envelope": envelope})


@require_POST
@requires(is_cnaf)
@once
def envelope_publish(request, pk):
    """Open a line to shares, as the page showed it."""
    envelope = get_visible_or_404(Envelope, request.user, pk=pk)
    return perform_and_redirect(
        request,
        lambda: envelope.publish(by=request.user, version=posted_version(request.POST)),
        done=f"La ligne {envelope} est publiée : saisissez ou importez les parts des Caf.",
        back=envelope,
    )


@require_POST
@requires(is_cnaf)
@once
def envelope_discard(request, pk):
    """Delete a line prepared by mistake."""
    envelope = get_visible_or_404(Envelope, request.user, pk=pk)
    return perform_and_redirect(
        request,
        lambda: envelope.discard(by=request.user, version=posted_version(request.POST)),
        done="La ligne préparée est écartée ; rien d’autre n’a changé.",
        back="envelope_list",
    )


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def envelope_correction_create(request, pk):
    """Propose another amount for a published line."""
    envelope = Envelope.objects.visible_to(request.user).published().with_totals().get_or_404(pk=pk)
    form = EnvelopeCorrectionForm(typed(request), agent=request.user, envelope=envelope)
    if request.method == "POST" and form.is_valid():
        cleaned = dict(form.cleaned_data)
        change = cleaned.pop("new_amount") - envelope.amount
        try:
            with transaction.atomic():
                correction = EnvelopeCorrection(envelope=envelope, amount=change, proposed_by=request.user, **cleaned)
                correction.save()
                Entry.objects.record(by=request.user, action="create", target=correction, note=euros(change))
        except IntegrityError:
            form.add_error(None, ONE_WAITING)
        else:
            messages.success(request, "La correction est proposée. Une autre personne de la Cnaf doit l’approuver.")
            return redirect(correction)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/lines/envelope_correction_create.html", {"form": form, "envelope": envelope})


@require_GET
@requires(is_cnaf)
def envelope_correction_detail(request, pk):
    """One correction: the amount before and after, its source, and the answer."""
    correction = _correction(request, pk)
    steps = correction.available_steps(request.user)
    refused = typed(request, reverse("envelope_correction_refuse", args=[pk])) if "refuse" in steps else None
    context = {
        "correction": correction,
        "may_answer": "approve" in steps,
        "refuse_form": ProposalRefusalForm(refused, agent=request.user),
    }
    return render(request, "funding/lines/envelope_correction_detail.html", context)


@require_POST
@requires(is_cnaf)
@once
def envelope_correction_approve(request, pk):
    """Change the amount of the line."""
    correction = _correction(request, pk)
    return perform_and_redirect(
        request,
        lambda: correction.approve(by=request.user),
        done=f"La ligne est corrigée de {euros(correction.amount)}.",
        back=correction.envelope,
    )


@require_POST
@requires(is_cnaf)
@once
def envelope_correction_refuse(request, pk):
    """Leave the line as it is, for a reason."""
    correction = _correction(request, pk)
    form = ProposalRefusalForm(request.POST, agent=request.user)
    if not form.is_valid() and "refuse" in correction.available_steps(request.user):
        return refuse(request, f"{correction.get_absolute_url()}#reponse", form=form)
    return perform_and_redirect(
        request,
        lambda: correction.refuse(by=request.user, answer_note=form.cleaned_data.get("answer_note", "")),
        done="La correction est refusée : la ligne reste comme elle est.",
        back=correction,
    )


@require_POST
@requires(is_cnaf)
@once
def envelope_correction_cancel(request, pk):
    """Take back a correction that nobody answered."""
    correction = _correction(request, pk)
    return perform_and_redirect(
        request,
        lambda: correction.cancel(by=request.user),
        done="Votre proposition est abandonnée : la ligne reste comme elle est.",
        back=correction,
    )


def _correction(request, pk):
    rows = EnvelopeCorrection.objects.visible_to(request.user)
    return rows.select_related("envelope", "proposed_by", "answered_by").get_or_404(pk=pk)
