"""Looking for a person before anything is recorded."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.list_page import ListPage
from portal.foundation.lists.posted_search import posted_search, stored_search
from portal.journal.models import Entry
from portal.separations.families.permissions import may_record
from portal.separations.people.models import Parent
from portal.separations.search.query import parse_search
from portal.separations.search.tables import FoundFamilyTable

MOST_RESULTS = 25


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@posted_search("q")
def separation_search(request: AuthenticatedRequest) -> HttpResponse:
    """Look for a person before anything is recorded: one field, both parents in each result."""
    search = stored_search(request)
    text = search.words.get("q", "")
    wanted = parse_search(text)
    families, more = Parent.objects.visible_to(request.user).answering(wanted).families(MOST_RESULTS)
    if wanted.is_something:
        count = f"{len(families)}{'+' if more else ''} résultat(s)"
        Entry.objects.record(by=request.user, action="search", note=count)
    context = {
        "text": text,
        "notice": search.notice,
        "understood": wanted.is_something,
        "faults": wanted.faults,
        "doubt": wanted.doubt,
        "list": ListPage(request, families, FoundFamilyTable),
        "found": bool(families),
        "more": more,
        "may_record": may_record(request.user),
        "create_url": f"{reverse('separation_create')}{search.query}",
    }
    return render(request, "separations/search/separation_search.html", context)
