"""Agréments: recorded by the Caf with their proof, which is downloaded."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrements.forms import AgrementForm
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_create(request, pk):
    """Record the arrêté préfectoral that agrees a space, with its proof."""
    space = get_visible_or_404(MeetingSpace, request.user, pk=pk)
    form = AgrementForm(typed(request), request.FILES or None, agent=request.user, space=space)
    if request.method == "POST" and form.is_valid():
        agrement = form.save()
        Entry.objects.record(by=request.user, action="create", target=agrement)
        messages.success(request, f"L’arrêté {agrement.reference} est enregistré pour {space}.")
        return redirect(space)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "espaces_rencontre/agrements/agrement_create.html", {"form": form, "space": space})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_proof(request, pk):
    """The arrêté itself, to be downloaded."""
    agrement = get_visible_or_404(Agrement, request.user, pk=pk)
    return pdf_download(agrement.proof, f"arrete-{slugify(agrement.reference)}.pdf")
