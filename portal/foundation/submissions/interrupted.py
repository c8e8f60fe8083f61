"""A form posted after its session ended, or with a CSRF token of another session: its text becomes a draft."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import is_valid_path
from django.views.csrf import csrf_failure

from portal.foundation.lists.posted_search import address_of_lost_search, takes_searches
from portal.foundation.submissions.drafts import MARK, keep_posted, read_mark, see_other
from portal.foundation.submissions.models import Draft

INTERRUPTED = "Votre session était terminée : rien n’a été fait. Relisez la page, puis recommencez."
SIGNED_IN_AGAIN = (
    "Une connexion a eu lieu dans un autre onglet depuis l’ouverture de cette page : rien n’a été fait. "
    "Relisez la page, puis recommencez."
)
SOMEBODY_ELSE = (
    "Ce formulaire avait été ouvert par une autre personne, qui l’y retrouvera : rien n’a été fait. "
    "Vous travaillez maintenant sous votre nom."
)


class InterruptedPostMiddleware(LoginRequiredMiddleware):
    """Every view asks for a sign-in; a form posted after the session ended is kept for the agent who typed it."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        """Send to the sign-in page, keeping what was posted."""
        if request.method == "POST" and takes_searches(view_func):
            return redirect_to_login(address_of_lost_search(request))
        if request.method == "POST":
            request.session["interrupted"] = request.path
            keep_posted(request, Draft.Reason.INTERRUPTED)
        return super().handle_no_permission(request, view_func)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """An address that only takes a POST, opened as a page: on to the page that holds its button."""
        if not isinstance(response, HttpResponseNotAllowed) or request.method != "GET":
            return response
        if request.session.pop("interrupted", "") == request.path:
            messages.warning(request, INTERRUPTED)
        return redirect(page_above(request.path))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """A form of a page opened before another sign-in: its text is kept and its page shown again, else the usual 403.

    The signed mark shows that the form came from a page of ours; nothing was done but keep its text. A search is asked
    for again: its words are kept nowhere.
    """
    if request.resolver_match and takes_searches(request.resolver_match.func):
        page = address_of_lost_search(request)
        return see_other(page) if request.user.is_authenticated else redirect_to_login(page)
    mark = read_mark(request.POST.get(MARK, ""))
    if mark is None:
        return csrf_failure(request, reason)
    keep_posted(request, Draft.Reason.INTERRUPTED)
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    if mark.agent != request.user.pk:
        messages.error(request, SOMEBODY_ELSE)
        return see_other("/")
    messages.warning(request, SIGNED_IN_AGAIN)
    return see_other(request.path)


def page_above(path: str) -> str:
    """The nearest address above `path` where there is a page."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        if is_valid_path(path):
            return path
    return path
