"""How a page takes one step of a workflow: done and said, or refused and said, then back to the page."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.foundation.workflow.transitions import ActionRefused


def perform_and_redirect(request: HttpRequest, step: Callable[[], object], *, done: str, back) -> HttpResponse:
    """Call `step()`; tell the agent `done`, or why it was refused; redirect to `back` (row or URL name).

    A refusal is never an error page: the row has moved on meanwhile, or somebody else must act.
    """
    try:
        step()
    except ActionRefused as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, done)
    return redirect(back)
