"""Opening a family file: the row with what its pages show, said to the access journal."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from portal.accounts.models import Agent
from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import AuthenticatedRequest
from portal.foundation.submissions.drafts import keep_posted, see_other
from portal.foundation.submissions.models import Draft
from portal.separations.dangers.permissions import may_see_danger
from portal.separations.families.models import Family
from portal.separations.file_access.grounds import ground_of, with_grounds

IS_CANCELLED = "Ce dossier est annulé : rien ne s’y écrit, à moins que le responsable ne le rétablisse."


def open_family(request: AuthenticatedRequest, pk: int) -> Family:
    """The family file of this key, which the answer shows; locked by a POST. 404 elsewhere."""
    agent = cast(Agent, request.user)
    rows = with_grounds(Family.objects.visible_to(agent).for_file(), agent)
    is_written = request.method == "POST"
    rows = rows.select_for_update(of=("self",), no_key=True) if is_written else rows.with_danger_keys()
    family = rows.get_or_404(pk=pk)
    seen = [report for report in family.dangers_nearby if may_see_danger(agent, report)]
    note = "situation de danger comprise" if seen else ""
    disclose(request, family, note=note, grounds={family.pk: ground_of(family)})
    return family


def answer_if_cancelled(request: HttpRequest, family: Family) -> HttpResponse | None:
    """Back to the file with a sentence when it is cancelled, what was typed kept; None for others."""
    if family.cancelled_at is None:
        return None
    keep_posted(request, Draft.Reason.TYPING)
    messages.error(request, IS_CANCELLED)
    return see_other(family)
