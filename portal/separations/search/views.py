"""Looking for a person before anything is recorded."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.list_page import ListPage
from portal.foundation.lists.query_params import query_params
from portal.journal.models import Entry
from portal.separations.families.permissions import may_record
from portal.separations.search.found import find_families
from portal.separations.search.query import parse_search
from portal.separations.search.tables import FoundFamilyTable

MOST_RESULTS = 25


@require_GET
@requires(is_caf_agent)
def separation_search(request: AuthenticatedRequest) -> HttpResponse:
    """Look for a person before anything is recorded: one field, both parents in each result."""
    text = query_params(request, "q")["q"]
    wanted = parse_search(text)
    found = find_families(request.user, wanted, MOST_RESULTS)
    if wanted.is_something:
        count = f"{len(found.files)}{'+' if found.more else ''} résultat(s)"
        Entry.objects.record(by=request.user, action="search", note=count)
    context = {
        "text": text,
        "understood": wanted.is_something,
        "faults": wanted.faults,
        "doubt": wanted.doubt,
        "list": ListPage(request, found.files, FoundFamilyTable),
        "found": bool(found.files),
        "more": found.more,
        "instead": found.instead,
        "may_record": may_record(request.user),
    }
    return render(request, "separations/search/separation_search.html", context)
