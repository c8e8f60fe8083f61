"""The call for funds: what Caf committed beyond their shares."""

from django.db.models import Sum
from django.shortcuts import render
from django.views.decorators.http import require_GET

from funding.envelopes.models import Share
from funding.overruns.tables import OverrunTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.lists.list_page import ListPage


@require_GET
@requires(is_cnaf, is_manager)
def overrun_list(request):
    """Shares exceeded, latest exercice first, and their sum; for a manager, those of the own Caf."""
    shares = Share.objects.visible_to(request.user).exceeded()
    total = -(shares.aggregate(total=Sum("left"))["total"] or 0)
    rows = shares.select_related("envelope", "caf__departement").order_by("-envelope__exercice", "caf")
    context = {"list": ListPage(request, rows, OverrunTable), "total": total}
    return render(request, "funding/overruns/overrun_list.html", context)
