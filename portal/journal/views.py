"""The access journal, read by the data protection officer."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_dpo
from portal.foundation.lists.query_params import query_params
from portal.journal.models import Entry
from portal.journal.words import act_choices


@require_GET
@requires(is_dpo)
def journal_list(request):
    """Who did or read what, latest first; narrowed to an agent, an act or a file number."""
    words = query_params(request, "agent", "action", "target")
    entries = Entry.objects.visible_to(request.user).matching(**words).select_related("agent").order_by("-pk")
    page = Paginator(entries, 50, allow_empty_first_page=True).get_page(request.GET.get("page"))
    return render(request, "journal/journal_list.html", {"page": page, "words": words, "actions": act_choices()})
