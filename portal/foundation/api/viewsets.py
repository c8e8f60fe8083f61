"""The read-only API: what a feature needs to offer its rows, always narrowed to the perimeter of whoever asks."""

from collections.abc import Callable

from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.viewsets import ReadOnlyModelViewSet, ViewSet

# {prefix: (viewset, basename)}: filled by the `endpoints` modules of the features, read by the router.
ROUTES: dict[str, tuple[type, str]] = {}


def api_route(prefix: str, *, basename: str) -> Callable:
    """Offer the viewset at `/api/v1/<prefix>/`; its addresses are `<basename>-list` and `<basename>-detail`."""

    def decorate(viewset: type) -> type:
        ROUTES[prefix] = viewset, basename
        return viewset

    return decorate


class MeetsPredicate(BasePermission):
    """The agent meets one of the predicates that the view states; a view that states none is closed."""

    message = "Votre rôle ne donne pas accès à ces données."

    def has_permission(self, request, view):
        """Whether one of `view.allowed` says yes."""
        return any(predicate(request.user) for predicate in view.allowed)


class GuardedViewSet(ViewSet):
    """An address that answers something else than rows; `allowed` lists who may ask."""

    allowed: tuple = ()
    permission_classes = [IsAuthenticated, MeetsPredicate]


class ScopedViewSet(ReadOnlyModelViewSet):
    """Rows of `model`, always through `visible_to`: a subclass gives a model, never a queryset."""

    model = None
    allowed: tuple = ()
    related: tuple = ()
    permission_classes = [IsAuthenticated, MeetsPredicate]

    def get_queryset(self):
        """What the agent may see; nothing without a perimeter."""
        return self.narrowed(self.model.objects.visible_to(self.request.user).select_related(*self.related))

    def narrowed(self, rows):
        """The rows that this address is about, among those the agent may see."""
        return rows
