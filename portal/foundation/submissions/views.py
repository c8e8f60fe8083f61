"""Unfinished forms: kept while they are typed, listed for their author, given up by a button."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import is_valid_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.roles import any_agent
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import (
    MARK,
    DraftTooLongError,
    keep,
    read_mark,
    signed_mark,
)
from portal.foundation.submissions.models import Draft, DraftClosedError
from portal.foundation.submissions.once import idempotent, once
from portal.foundation.submissions.tables import DraftTable
from portal.foundation.text.french import fr_datetime


# The signed mark is the right to write: it is found in the author's own page alone. So that what is typed after the
# session ended, or after a sign-in in another tab changed the CSRF token, is kept as well.
@csrf_exempt
@login_not_required
@require_POST
@idempotent
def draft_save(request: HttpRequest) -> JsonResponse:
    """Keep what is typed, asked by the page's script every few seconds: JSON with the time, or the reason why not."""
    mark = read_mark(request.POST.get(MARK, ""))
    path = request.POST.get("draft_path", "")
    if mark is None or not is_valid_path(path):
        return JsonResponse({"error": "Cette page est trop ancienne : rechargez-la."}, status=400)
    if request.user.is_authenticated and request.user.pk != mark.agent:
        return JsonResponse({"error": "Une autre personne s’est connectée sur ce poste."}, status=409)
    try:
        draft = keep(mark, path, request.POST, Draft.Reason.TYPING, title=request.POST.get("draft_title", ""))
    except DraftClosedError:
        # Another tab sent the form: this one goes on with a draft of its own.
        return JsonResponse({"mark": signed_mark(mark.agent, mark.form_version)}, status=409)
    except DraftTooLongError as error:
        return JsonResponse({"error": str(error)}, status=413)
    return JsonResponse({"saved_at": fr_datetime(draft.saved_at), "signed_in": request.user.is_authenticated})


@require_GET
@requires(any_agent)
def draft_list(request: AuthenticatedRequest) -> HttpResponse:
    """The agent's unfinished forms, the latest first."""
    rows = Draft.objects.visible_to(request.user).open().order_by("-saved_at")
    return render(request, "foundation/submissions/draft_list.html", {"list": ListPage(request, rows, DraftTable)})


@require_POST
@requires(any_agent)
@once
def draft_discard(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Give up an unfinished form: nothing of it is kept; back to the form, or to the list it was asked from."""
    draft = Draft.objects.visible_to(request.user).open().get_or_404(pk=pk)
    Draft.close(draft.pk, draft.agent_id)
    messages.success(request, "La saisie est effacée.")
    return redirect("draft_list" if "from_list" in request.POST else draft.path)
