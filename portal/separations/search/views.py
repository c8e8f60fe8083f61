"""Looking for a person before anything is recorded."""

from typing import Any, cast

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from portal.accounts.models import Agent
from portal.foundation.access.disclosure import disclose_list
from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.list_page import ListPage
from portal.foundation.lists.posted_search import posted_search, stored_search
from portal.separations.families.permissions import may_record
from portal.separations.file_access.motives import kinds_for
from portal.separations.replacements.models import stands_for
from portal.separations.search.found import find_families
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
    found = find_families(cast(Agent, request.user), wanted, MOST_RESULTS)
    if wanted.is_something:
        count = f"{len(found.files)}{'+' if found.more else ''} résultat(s)"
        disclose_list(request, found.files, act="search", note=count)
    mine = [_mark_mine(family, stands_for(request.user)) for family in found.files]
    context = {
        "text": text,
        "kinds": [] if all(mine) else kinds_for(request.user),
        "notice": search.notice,
        "understood": wanted.is_something,
        "faults": wanted.faults,
        "doubt": wanted.doubt,
        "list": ListPage(request, found.files, FoundFamilyTable),
        "found": bool(found.files),
        "more": found.more,
        "instead": found.instead,
        "may_record": may_record(request.user),
        "create_url": f"{reverse('separation_create')}{search.query}",
    }
    return render(request, "separations/search/separation_search.html", context)


def _mark_mine(family: Any, followed: list[int]) -> bool:
    family.is_mine = family.referent_id in followed
    return bool(family.is_mine)
