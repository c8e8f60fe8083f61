"""The guard each view carries: who may open it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.foundation.access.roles import Actor, Predicate

P = ParamSpec("P")


class AuthenticatedRequest(HttpRequest):
    """The request of somebody who signed in: every view gets one, the login-required middleware sees to it."""

    user: Actor  # type: ignore[assignment]  # the foundation does not know the model of accounts


View = Callable[Concatenate[AuthenticatedRequest, P], HttpResponseBase]


class GuardedView(Protocol[P]):
    """A view that says who may open it."""

    required_predicates: tuple[Predicate, ...]

    def __call__(self, request: AuthenticatedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Answer, or refuse with 403."""


def requires(*predicates: Predicate) -> Callable[[View[P]], GuardedView[P]]:
    """Let the view run for an agent who meets one of `predicates`; others get 403.

    Anonymous visitors never get here: the login-required middleware stops them first.
    """

    def decorate(view: View[P]) -> GuardedView[P]:
        @wraps(view)
        def guarded(request: AuthenticatedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not any(predicate(request.user) for predicate in predicates):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        declared = cast(GuardedView[P], guarded)
        declared.required_predicates = predicates
        return declared

    return decorate
