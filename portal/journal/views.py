"""The access journal, read by the data protection officer; reading it leaves its own line."""

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from portal.foundation.access.disclosure import disclose_list
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_dpo
from portal.foundation.lists.list_page import ListPage
from portal.journal.export import journal_file
from portal.journal.filters import EntryFilter
from portal.journal.models import Entry
from portal.journal.tables import EntryTable

PER_PAGE = 50
NOT_NARROWED = (
    "Choisissez d’abord un dossier, une personne, un agent ou une période : le journal entier ne s’exporte pas d’ici."
)


@require_GET
@requires(is_dpo)
def journal_list(request):
    """Who did or read what, latest first; narrowed to a file, a person, an agent, an act or a period."""
    listed = ListPage(request, _lines(request), EntryTable, filter_class=EntryFilter, per_page=PER_PAGE)
    disclose_list(request, [], act="journal", note=listed.filter.in_words if listed.filter else "")
    return render(request, "journal/journal_list.html", {"list": listed})


@require_GET
@requires(is_dpo)
def journal_export(request):
    """The lines narrowed by the address, as CSV: what a person is told who asks who read their file."""
    asked = EntryFilter(request.GET, queryset=_lines(request), request=request)
    if not asked.is_used or not asked.form.is_valid():
        messages.error(request, NOT_NARROWED)
        return redirect("journal_list")
    disclose_list(request, [], act="export", note=f"journal, {asked.in_words}")
    headers = {"Content-Disposition": content_disposition_header(True, "journal-des-acces.csv")}
    return StreamingHttpResponse(
        journal_file(asked.qs.order_by("pk")), content_type="text/csv; charset=utf-8", headers=headers
    )


def _lines(request):
    lines = Entry.objects.visible_to(request.user).select_related("agent__caf", "agent__operator")
    return lines.prefetch_related("agent__operator__services").order_by("-pk")
