"""How a page takes one step of a workflow: done and said, or refused and said, then back to the page."""

from django.contrib import messages
from django.shortcuts import redirect

from portal.workflow import TransitionRefused


def take_step(request, step, *, done, back):
    """Call `step()`; tell the agent `done`, or why it was refused; redirect to `back` (row or URL name).

    A refusal is never an error page: the row has moved on meanwhile, or somebody else must act.
    """
    try:
        step()
    except TransitionRefused as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, done)
    return redirect(back)


def say_errors(request, form):
    """Tell every error of a form that has no page of its own (a button with a field beside it)."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        for error in errors:
            messages.error(request, f"{label} : {error}" if label else error)
