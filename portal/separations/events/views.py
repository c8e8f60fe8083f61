"""The separations of a Caf, listed."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.list_page import ListPage
from portal.separations.events.filters import SeparationFilter
from portal.separations.events.models import Separation
from portal.separations.events.tables import SeparationTable
from portal.separations.families.permissions import may_record


@require_GET
@requires(is_caf_agent)
def separation_list(request):
    """The separations of the Caf, narrowed and turned by the address."""
    rows = Separation.objects.visible_to(request.user).standing().for_list()
    fill = (reverse("separation_search"), "Rechercher une personne")
    listed = ListPage(request, rows, SeparationTable, filter_class=SeparationFilter, fill=fill)
    context = {"list": listed, "may_record": may_record(request.user)}
    return render(request, "separations/events/separation_list.html", context)
