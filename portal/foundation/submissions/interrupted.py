"""A form posted after its session ended: what was typed is given back to its author."""

import time

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core import signing
from django.shortcuts import redirect
from django.urls import is_valid_path
from django.utils.datastructures import MultiValueDict

KEPT_SECONDS = 60 * 60
INTERRUPTED = "Votre session était terminée : rien n’a été fait. Relisez la page, puis recommencez."


def bound_or_restored(request):
    """What the agent typed: the POST, or what was kept when their session ended while they were typing."""
    return request.POST if request.method == "POST" else restore_interrupted_post(request, request.path)


def restore_interrupted_post(request, action):
    """What was kept of the form posted to `action` when the session ended, or None.

    It is given back once, to its author: another form opened first does not lose it.
    """
    found = request.session.get("kept")
    if not found or found["path"] != action:
        return None
    del request.session["kept"]
    if found["agent"] != request.user.pk or time.time() - found["at"] > KEPT_SECONDS:
        return None
    return MultiValueDict(found["data"])


class InterruptedPostMiddleware(LoginRequiredMiddleware):
    """Every view asks for a sign-in; a form posted after the session ended is kept until its author is back.

    The form says who was typing by a signed field (`{% form_author %}`): only that agent gets the text back.
    """

    def handle_no_permission(self, request, view_func):
        """Send to the sign-in page, keeping what was posted for the agent who typed it."""
        if request.method == "POST":
            request.session["interrupted"] = request.path
            if request.POST.get("form_author"):
                self._keep(request)
        return super().handle_no_permission(request, view_func)

    def process_response(self, request, response):
        """Sent back by the sign-in to an address that takes no GET: on to the page that holds its button."""
        if response.status_code != 405 or request.session.get("interrupted") != request.path:
            return response
        del request.session["interrupted"]
        messages.warning(request, INTERRUPTED)
        return redirect(page_above(request.path))

    def _keep(self, request):
        try:
            author = signing.loads(request.POST["form_author"], salt="form-author")
        except signing.BadSignature:
            return
        hidden = {"csrfmiddlewaretoken", "form_author"}
        data = {name: values for name, values in request.POST.lists() if name not in hidden}
        request.session["kept"] = {"path": request.path, "agent": author, "data": data, "at": time.time()}


def page_above(path):
    """The nearest address above `path` where there is a page."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        if is_valid_path(path):
            return path
    return path


def signed_author(agent):
    """The signed mark a form carries so that what was typed goes back to its author only."""
    return signing.dumps(agent.pk, salt="form-author")
