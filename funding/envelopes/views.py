"""Envelopes: the Cnaf splits them between the Caf; a manager sees the share of the own Caf."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from funding.envelopes.forms import ShareEntryForm
from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.envelopes.tables import EnvelopeTable, OwnShareTable, ShareEntryTable, ShareTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry


@require_GET
@requires(is_cnaf, is_manager)
def envelope_list(request):
    """Envelopes with what was split and committed; for a manager, the share of the own Caf in each."""
    if is_cnaf(request.user):
        listed = ListPage(request, Envelope.objects.visible_to(request.user).with_totals(), EnvelopeTable)
    else:
        shares = Share.objects.visible_to(request.user).with_totals().select_related("envelope", "caf")
        listed = ListPage(request, shares.order_by("-envelope__exercice", "envelope__fund"), OwnShareTable)
    return render(request, "funding/envelopes/envelope_list.html", {"list": listed})


@require_GET
@requires(is_cnaf, is_manager)
def envelope_detail(request, pk):
    """One envelope: the share of each Caf one may see, and the movements with their reasons."""
    envelope = Envelope.objects.visible_to(request.user).with_totals().get_or_404(pk=pk)
    shares = Share.objects.visible_to(request.user).filter(envelope=envelope).with_totals()
    entries = ShareEntry.objects.visible_to(request.user).filter(share__envelope=envelope)
    entries = entries.select_related("share__caf__departement", "entered_by")
    context = {
        "envelope": envelope,
        "national": is_cnaf(request.user),
        "granted_url": reverse("funding_request_list", query={"state": "granted", "exercice": envelope.exercice}),
        "list": ListPage(request, shares.select_related("caf__departement", "envelope").order_by("caf"), ShareTable),
        "movements": ListPage(request, entries.order_by("-pk"), ShareEntryTable, page_field="mouvements"),
    }
    return render(request, "funding/envelopes/envelope_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def share_entry_create(request, pk):
    """Enter a movement on the share of a Caf; the share opens with its first one."""
    envelope = Envelope.objects.visible_to(request.user).with_totals().get_or_404(pk=pk)
    form = ShareEntryForm(typed(request), agent=request.user, initial={"caf": request.GET.get("caf")})
    if request.method == "POST" and form.is_valid():
        try:
            entry = envelope.enter(**form.cleaned_data, by=request.user)
        except ActionRefused as refusal:
            form.add_error("amount", refusal.reason)
        else:
            Entry.objects.record(by=request.user, action="create", target=entry)
            done = f"{entry.share.caf} : mouvement de {euros(entry.amount)} enregistré sur sa part."
            messages.success(request, done)
            return redirect(envelope)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/envelopes/share_entry_create.html", {"form": form, "envelope": envelope})
