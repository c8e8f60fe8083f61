"""Meeting spaces."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from portal.foundation.access.scoping import ScopedQuerySet
from portal.partners.guards import of_kind
from portal.partners.models import Service as FundedService


class MeetingSpaceQuerySet(ScopedQuerySet["MeetingSpace"]):
    """Meeting spaces."""

    def for_list(self) -> Self:
        """With what a line of the list shows, and `agreed`: whether an agrément is in force today."""
        current = Agrement.objects.on(timezone.localdate()).filter(space=OuterRef("pk"))
        return (
            self.select_related("operator", "caf__departement")
            .prefetch_related("agrements")
            .annotate(agreed=Exists(current))
        )

    def matching(self, words: str) -> Self:
        """Spaces whose name, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(Q(name__icontains=word) | Q(city__icontains=word) | Q(operator__name__icontains=word))
        return found


class MeetingSpace(FundedService):
    """An espace de rencontre: the place where a child meets a parent it does not live with."""

    own_kind = FundedService.Kind.MEETING_SPACE

    funded_service = models.OneToOneField(
        FundedService, models.CASCADE, parent_link=True, primary_key=True, db_column="id", related_name="+"
    )

    objects: ClassVar = MeetingSpaceQuerySet.as_manager()

    class Meta:
        verbose_name = "espace de rencontre"
        verbose_name_plural = "espaces de rencontre"
        ordering = ["caf", "name"]
        triggers = [of_kind(FundedService.Kind.MEETING_SPACE)]

    def get_absolute_url(self) -> str:
        """The page of the space."""
        return reverse("space_detail", args=[self.pk])

    @property
    def shown_agrement(self) -> Agrement | None:
        """The agrément in force today, else the last one that was, or None; reads what was prefetched.

        One that was cancelled is neither.
        """
        standing = [agrement for agrement in self.agrements.all() if not agrement.is_cancelled]
        in_force = (agrement for agrement in standing if agrement.in_force_today)
        return next(in_force, None) or max(standing, key=_end, default=None)


def _end(agrement: Agrement) -> tuple[date, date]:
    """When it ended, then when it began: the last one is the one that lasted longest."""
    return agrement.no_longer_since or date.max, agrement.granted_on
