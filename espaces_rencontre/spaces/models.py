"""Meeting spaces."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from portal.partners.guards import counts_with_service, of_kind
from portal.partners.models import PAGES
from portal.partners.models import Service as FundedService
from portal.partners.models import ServiceQuerySet as FundedServiceQuerySet

PAGES[FundedService.Kind.MEETING_SPACE] = "space_detail"


class MeetingSpaceQuerySet(FundedServiceQuerySet["MeetingSpace"]):
    """Meeting spaces."""

    def for_list(self) -> Self:
        """With what a line of the list shows, and `agreed`: whether an agrément is in force today."""
        current = Agrement.objects.on(timezone.localdate()).filter(space=OuterRef("pk"))
        return (
            self.select_related("operator", "caf__departement")
            .prefetch_related("agrements")
            .annotate(agreed=Exists(current))
        )


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="own_events"))
class MeetingSpace(FundedService):
    """An espace de rencontre: the place where a child meets a parent it does not live with."""

    own_kind = FundedService.Kind.MEETING_SPACE
    url_prefix = "space"

    funded_service = models.OneToOneField(
        FundedService, models.CASCADE, parent_link=True, primary_key=True, db_column="id", related_name="+"
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)

    # The rows of a kind have phrases of their own.
    objects: ClassVar = MeetingSpaceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "espace de rencontre"
        verbose_name_plural = "espaces de rencontre"
        ordering = ["caf", "name"]
        triggers = [of_kind(FundedService.Kind.MEETING_SPACE), counts_with_service()]

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
