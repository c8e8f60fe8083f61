"""Nothing is stored: no answer of the portal stays on a workstation's disk or in a proxy."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

NO_STORE = "no-store, private"


class NoStoreMiddleware:
    """Every answer forbids its storage: pages, JSON, files, redirects, errors.

    It stands under WhiteNoise, which serves static files without coming here, and above whatever answers. Visitors get
    the header too: the sign-in pages are among what must not be stored, and nothing else is theirs.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then forbid the storage of the answer, whatever the view said."""
        response = self.get_response(request)
        response.headers["Cache-Control"] = NO_STORE
        return response
