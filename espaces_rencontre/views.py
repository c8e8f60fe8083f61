"""Meeting spaces and their agréments, seen by the Caf, by the operator and by the Cnaf."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.filters import SpaceFilter
from espaces_rencontre.forms import AgrementForm
from espaces_rencontre.models import Agrement, MeetingSpace
from espaces_rencontre.proofs import proof_response
from espaces_rencontre.tables import SpaceTable
from portal.forms import typed
from portal.journal.models import Entry
from portal.journal.once import once
from portal.permissions import is_caf_agent, is_caseworker, is_cnaf, is_partner, requires
from portal.scoping import get_visible_or_404
from portal.tables import turn_pages


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_list(request):
    """Meeting spaces of the perimeter, and whether each is agreed today."""
    spaces = MeetingSpace.objects.visible_to(request.user).for_list()
    found = SpaceFilter(request.GET, queryset=spaces, request=request)
    table = SpaceTable(found.qs, exclude=["caf"] if is_caf_agent(request.user) else [])
    turn_pages(request, table)
    return render(request, "espaces_rencontre/space_list.html", {"filter": found, "table": table})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def space_detail(request, pk):
    """One meeting space: its agréments with their proofs, and what it asked of the fund."""
    space = get_visible_or_404(MeetingSpace.objects.visible_to(request.user).for_list(), request.user, pk=pk)
    context = {
        "space": space,
        "may_record": is_caf_agent(request.user),
        "may_ask": is_caseworker(request.user) or is_partner(request.user),
        "requests": space.funding_requests.visible_to(request.user).order_by("-exercice", "-pk")[:25],
    }
    return render(request, "espaces_rencontre/space_detail.html", context)


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
    return render(request, "espaces_rencontre/agrement_create.html", {"form": form, "space": space})


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_proof(request, pk):
    """The arrêté itself, to be downloaded."""
    agrement = get_visible_or_404(Agrement, request.user, pk=pk)
    return proof_response(agrement.proof, f"arrete-{slugify(agrement.reference)}.pdf")
