"""The conventions of a perimeter, and the services that have none today."""

from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from mediation.convention_lists.filters import ConventionFilter, ServiceFilter
from mediation.convention_lists.tables import ConventionTable, ServiceWithoutTable
from mediation.conventions.models import Convention
from mediation.services.models import Service
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_manager, is_partner
from portal.foundation.lists.list_page import ListPage

FUNDING = (Convention.State.SIGNED, Convention.State.ENDED)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def convention_list(request):
    """Conventions of the perimeter, the last to end first."""
    may_prepare, create = is_manager(request.user), reverse("convention_create")
    rows = Convention.objects.visible_to(request.user).for_list(timezone.localdate())
    listed = ListPage(
        request,
        rows.order_by("-ends_on", "-pk"),
        ConventionTable,
        filter_class=ConventionFilter,
        fill=(create, "Préparer une convention") if may_prepare else None,
    )
    without = _without_convention(request.user).count()
    context = {"list": listed, "may_prepare": may_prepare, "without": without}
    return render(request, "mediation/convention_lists/convention_list.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def service_without_convention_list(request):
    """Mediation services that no signed convention covers today, with the one in preparation."""
    prepared = Convention.objects.visible_to(request.user).prepared().filter(service=OuterRef("pk"))
    rows = _without_convention(request.user).annotate(
        last_end=Max("conventions__ends_on", filter=Q(conventions__state__in=FUNDING)),
        prepared=Subquery(prepared.order_by("starts_on").values("pk")[:1]),
    )
    listed = ListPage(
        request,
        rows.select_related("operator", "caf__departement").order_by("name", "pk"),
        ServiceWithoutTable,
        filter_class=ServiceFilter,
    )
    return render(request, "mediation/convention_lists/service_without_convention_list.html", {"list": listed})


def _without_convention(agent):
    current = Convention.objects.visible_to(agent).on(timezone.localdate()).filter(service=OuterRef("pk"))
    return Service.objects.visible_to(agent).filter(~Exists(current))
