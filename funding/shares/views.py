"""What is given to the share of a Caf, entered on screen by the Cnaf."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from funding.envelopes.models import Envelope
from funding.shares.forms import ShareEntryForm
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def share_entry_create(request, pk):
    """Add to the share of a Caf; the share opens with its first amount. What takes is a transfer, by two persons."""
    envelope = Envelope.objects.visible_to(request.user).published().with_totals().get_or_404(pk=pk)
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
    return render(request, "funding/shares/share_entry_create.html", {"form": form, "envelope": envelope})
