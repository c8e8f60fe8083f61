"""Who sees which rows: the only perimeter filter of the code base."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar, cast

from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404

from portal.foundation.access.roles import Actor, Visitor

Row = TypeVar("Row", bound="ScopedModel", covariant=True)
OneRow = TypeVar("OneRow", bound="ScopedModel")


class ScopedQuerySet(models.QuerySet[Row]):
    """A queryset that can be narrowed to what an agent may see; closed unless the model says otherwise."""

    # Whether `visible_to` was called: a row is fetched for somebody from such a queryset alone.
    is_narrowed = False

    def _clone(self) -> Self:
        clone = super()._clone()  # type: ignore[misc]  # not in the stubs
        clone.is_narrowed = self.is_narrowed
        return clone

    def visible_to(self, agent: Visitor) -> Self:
        """Rows in the perimeter of `agent`; none for an anonymous, inactive or perimeter-less one."""
        rows = self._perimeter_of(agent)
        rows.is_narrowed = True
        return rows

    def get_or_404(self, **lookup: Any) -> Row:
        """The one row of `lookup`, or `Http404`; raises `TypeError` on a queryset that `visible_to` did not narrow."""
        if not self.is_narrowed:
            raise TypeError(f"{self.model.__name__}: narrow by visible_to before fetching a row for somebody.")
        try:
            return get_object_or_404(self, **lookup)
        except (ValueError, OverflowError) as error:
            raise Http404 from error

    def _perimeter_of(self, visitor: Visitor) -> Self:
        if not (visitor.is_authenticated and visitor.is_active):
            return self.none()
        agent, model = cast(Actor, visitor), self.model
        if model.open_to_all or agent.role in model.open_to_roles:
            return self.all()
        if model.owner_path:
            return self.filter(**{model.owner_path: agent.pk})
        kind, perimeter = agent.perimeter
        if kind == "national":
            return self.all() if model.open_to_national else self.none()
        if kind == "caf" and model.caf_path and perimeter:
            owned = models.Q(**{model.caf_path: perimeter})
            if model.other_caf_path:
                owned |= models.Q(**{model.other_caf_path: perimeter})
            return self._owned(model.caf_condition, owned)
        if kind == "services" and model.service_path and perimeter:
            return self._of_services(model.service_path, perimeter)
        return self.none()

    def _of_services(self, path: str, services: Iterable[int]) -> Self:
        """Rows of these services; each once, however many of them it has."""
        model = self.model
        owned = models.Q(**{f"{path}__in": services})
        if path != "pk" and model._meta.get_field(path.partition("__")[0]).one_to_many:
            owned = models.Q(pk__in=model.unscoped.filter(owned).values("pk"))
        return self._owned(model.service_condition, owned)

    def _owned(self, condition: models.Q, owned: models.Q) -> Self:
        # An empty condition is left out: a home page narrows some fifty querysets.
        return self.filter(condition, owned) if condition else self.filter(owned)


class ScopedModel(models.Model):
    """A row that somebody owns. Each concrete model states at least one of the attributes below.

    `caf_path`, `service_path`: lookups to the Caf and to the service that own the row;
    `other_caf_path`: a lookup to a second Caf that sees the row too, the one it is addressed to;
    `caf_condition`, `service_condition`: what must also hold for that owner to see it;
    `owner_path`: the one agent who sees it; `open_to_national`: national staff see every row;
    `open_to_roles`: these roles see every row; `open_to_all`: reference data without secret.

    `file_path`: the attribute that holds the number of the file which showing the row discloses (`disclosure.py`).
    """

    caf_path: ClassVar[str | None] = None
    other_caf_path: ClassVar[str | None] = None
    service_path: ClassVar[str | None] = None
    caf_condition: ClassVar[models.Q] = models.Q()
    service_condition: ClassVar[models.Q] = models.Q()
    owner_path: ClassVar[str | None] = None
    open_to_national: ClassVar[bool] = False
    open_to_roles: ClassVar[Iterable[str]] = frozenset()
    open_to_all: ClassVar[bool] = False
    file_path: ClassVar[str | None] = None

    objects = ScopedQuerySet.as_manager()
    # Every row, for processes that read for nobody in particular; code that answers people never names it.
    unscoped = models.Manager()  # noqa: DJ012 (a manager)

    class Meta:
        abstract = True

    @property
    def disclosed_files(self) -> Iterable[int]:
        """The numbers of the files that showing the row discloses; none when it shows nobody."""
        return (getattr(self, self.file_path),) if self.file_path else ()

    @classmethod
    def states_its_owner(cls) -> bool:
        """Whether somebody at least may see the rows: a model that says nothing is visible to nobody."""
        return bool(
            cls.caf_path
            or cls.service_path
            or cls.owner_path
            or cls.open_to_national
            or cls.open_to_roles
            or cls.open_to_all
        )


def get_visible_or_404(model: type[OneRow], agent: Visitor, **lookup: Any) -> OneRow:
    """The one row of `model` that `agent` may see, or `Http404`."""
    return cast(OneRow, model.objects.visible_to(agent).get_or_404(**lookup))
