"""The access journal, read by the data protection officer."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_dpo
from portal.foundation.lists.list_page import ListPage
from portal.journal.filters import EntryFilter
from portal.journal.models import Entry
from portal.journal.tables import EntryTable

PER_PAGE = 50


@require_GET
@requires(is_dpo)
def journal_list(request):
    """Who did or read what, latest first; narrowed to an agent, an act or a file number."""
    entries = Entry.objects.visible_to(request.user).select_related("agent").order_by("-pk")
    listed = ListPage(request, entries, EntryTable, filter_class=EntryFilter, per_page=PER_PAGE)
    return render(request, "list.html", {"list": listed})
