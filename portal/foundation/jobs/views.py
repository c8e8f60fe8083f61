"""The page of a job: whole, or the fragment that refreshes itself while the job is under way."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.foundation.jobs.models import Job
from portal.foundation.workflow.views import perform_and_redirect

FRAGMENT = "foundation/jobs/_job.html"
STOPPED = "Le travail est arrêté : ce qui était déjà fait reste, le reste n’est pas fait."


def show_job(request: HttpRequest, job: Job, *, template: str, outcome: str, **context: Any) -> HttpResponse:
    """The page `template`, which includes the fragment, or the fragment alone when the page asks again by itself.

    `outcome` is the template of what this kind of job says of itself, below its progress: what was done, what was
    refused, line by line.
    """
    shown = FRAGMENT if getattr(request, "htmx", False) else template
    return render(request, shown, {"job": job, "outcome": outcome, **context})


def cancel_job(request: HttpRequest, job: Job) -> HttpResponse:
    """Stop the job, and back to its page."""
    return perform_and_redirect(request, lambda: job.cancel(by=request.user), done=STOPPED, back=job)
