"""The read-only API: what a feature needs to offer its rows, always narrowed to the perimeter of whoever asks."""

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet, ViewSet

from portal.foundation.access.disclosure import disclose, disclose_list
from portal.foundation.access.roles import Predicate
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet

V = TypeVar("V")
# {prefix: (viewset, basename)}: filled by the `endpoints` modules of the features, read by the router.
ROUTES: dict[str, tuple[type, str]] = {}


def api_route(prefix: str, *, basename: str) -> Callable[[type[V]], type[V]]:
    """Offer the viewset at `/api/v1/<prefix>/`; its addresses are `<basename>-list` and `<basename>-detail`."""

    def decorate(viewset: type[V]) -> type[V]:
        ROUTES[prefix] = viewset, basename
        return viewset

    return decorate


class MeetsPredicate(BasePermission):
    """The agent meets one of the predicates that the view states; a view that states none is closed."""

    message = "Votre rôle ne donne pas accès à ces données."

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether one of `view.allowed` says yes."""
        return any(predicate(request.user) for predicate in view.allowed)


class GuardedViewSet(ViewSet):
    """An address that answers something else than rows; `allowed` lists who may ask."""

    allowed: tuple[Predicate, ...] = ()
    permission_classes = [IsAuthenticated, MeetsPredicate]


class ScopedViewSet(ReadOnlyModelViewSet[ScopedModel]):
    """Rows of `model`, always through `visible_to`: a subclass gives a model, never a queryset."""

    model: ClassVar[type[ScopedModel]]
    allowed: tuple[Predicate, ...] = ()
    related: tuple[str, ...] = ()
    permission_classes = [IsAuthenticated, MeetsPredicate]

    def get_queryset(self) -> ScopedQuerySet[Any]:
        """What the agent may see; nothing without a perimeter."""
        rows = self.model.objects.visible_to(self.request.user)
        # Without a name it would join all there is, and what the agent may no longer read takes the row away.
        return self.narrowed(rows.select_related(*self.related) if self.related else rows)

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A page of rows, each disclosed."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        disclose_list(request, page or ())
        return self.get_paginated_response(self.get_serializer(page, many=True).data)

    def get_object(self) -> Any:
        """The row asked for, disclosed."""
        row = super().get_object()
        if row.disclosed_files:
            disclose(self.request, row)
        return row

    def narrowed(self, rows: ScopedQuerySet[Any]) -> ScopedQuerySet[Any]:
        """The rows that this address is about, among those the agent may see."""
        return rows
