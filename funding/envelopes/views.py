"""Envelopes: lines and their shares; a manager sees the share of the own Caf."""

from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.envelopes.tables import EnvelopeTable, EnvelopeToPublishTable, OwnShareTable, ShareEntryTable, ShareTable
from funding.reference_values.models import ReferenceValue
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.contributions.panels import panels_of
from portal.foundation.lists.list_page import ListPage

# Lines of a year, and published figures: a page shows them all.
MOST = 1000


@require_GET
@requires(is_cnaf, is_manager)
def envelope_list(request):
    """Lines with what was split and committed; for a manager, the share of the own Caf in each."""
    context: dict[str, Any] = {
        "references": ReferenceValue.objects.visible_to(request.user).order_by("subject", "exercice")
    }
    if is_cnaf(request.user):
        lines = Envelope.objects.visible_to(request.user)
        context["list"] = ListPage(request, lines.published().with_totals().with_overrun(), EnvelopeTable)
        to_publish = list(lines.to_publish().select_related("prepared_by"))
        context["to_publish"] = ListPage(request, to_publish, EnvelopeToPublishTable, per_page=MOST)
    else:
        shares = Share.objects.visible_to(request.user).with_totals().select_related("envelope", "caf")
        context["list"] = ListPage(request, shares.order_by("-envelope__exercice", "envelope__fund"), OwnShareTable)
        context["to_publish"] = None
    return render(request, "funding/envelopes/envelope_list.html", context)


@require_GET
@requires(is_cnaf, is_manager)
def envelope_detail(request, pk):
    """One line: the shares one may see, and the movements with their reasons; a draft, for the Cnaf alone."""
    national = is_cnaf(request.user)
    lines = Envelope.objects.visible_to(request.user).select_related("prepared_by", "published_by")
    envelope = (lines if national else lines.published()).with_totals().with_overrun().get_or_404(pk=pk)
    shares = Share.objects.visible_to(request.user).filter(envelope=envelope).with_totals()
    entries = ShareEntry.objects.visible_to(request.user).filter(share__envelope=envelope)
    entries = entries.select_related("share__caf__departement", "entered_by")
    context = {
        "envelope": envelope,
        "national": national,
        "may_publish": "publish" in envelope.available_steps(request.user),
        "granted_url": reverse("funding_request_list", query={"state": "granted", "exercice": envelope.exercice}),
        "list": ListPage(request, shares.select_related("caf__departement", "envelope").order_by("caf"), ShareTable),
        "movements": ListPage(request, entries.order_by("-pk"), ShareEntryTable, page_field="mouvements"),
        "panels": panels_of(envelope, request.user),
    }
    return render(request, "funding/envelopes/envelope_detail.html", context)
