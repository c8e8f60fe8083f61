"""The guard each view carries: who may open it."""

from functools import wraps

from django.core.exceptions import PermissionDenied


def requires(*predicates):
    """Let the view run for an agent who meets one of `predicates`; others get 403.

    Anonymous visitors never get here: the login-required middleware stops them first.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not any(predicate(request.user) for predicate in predicates):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.required_predicates = predicates
        return guarded

    return decorate
