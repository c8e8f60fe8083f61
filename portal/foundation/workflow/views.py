"""How a page takes one step of a workflow: done and said, or refused and said, then back to the page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url

from portal.foundation.submissions.drafts import MARK, keep_posted, see_other
from portal.foundation.submissions.models import Draft
from portal.foundation.workflow.transitions import ActionRefused


def perform_and_redirect(request: HttpRequest, step: Callable[[], object], *, done: str, back: Any) -> HttpResponse:
    """Call `step()`; tell the agent `done`, or why it was refused; redirect to `back` (row or URL name).

    A refusal is never an error page: the row has moved on meanwhile, or somebody else must act. What was typed in the
    form of the step is then kept as a draft; a mere button has typed nothing.
    """
    try:
        step()
    except ActionRefused as refusal:
        messages.error(request, refusal.reason)
        if MARK in request.POST:
            keep_posted(request, Draft.Reason.TYPING)
        return see_other(resolve_url(back))
    messages.success(request, done)
    return redirect(back)
