"""The conventions that fix the funded Etp of a service."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, Self

import pghistory
from django.db import models
from django.db.models import F, Q

from mediation.services.models import Service
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet


class ConventionQuerySet(ScopedQuerySet["Convention"]):
    """Conventions."""

    def in_force(self, exercice: int) -> Self:
        """Conventions that cover at least a day of the calendar year `exercice`."""
        return self.filter(starts_on__year__lte=exercice, ends_on__year__gte=exercice)

    def funded_etp(self, service: Service, exercice: int) -> Decimal | None:
        """Etp funded for `service` over a calendar year, to four decimals half up; None without a convention.

        Each convention counts for its days over those of the year: the text is silent, this is our reading.
        """
        first, last = date(exercice, 1, 1), date(exercice, 12, 31)
        conventions = self.in_force(exercice).filter(service=service).order_by()
        shares = [
            etp * ((min(end, last) - max(start, first)).days + 1)
            for start, end, etp in conventions.values_list("starts_on", "ends_on", "funded_etp")
        ]
        if not shares:
            return None
        return (sum(shares, Decimal(0)) / ((last - first).days + 1)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


@pghistory.track()
class Convention(ScopedModel):
    """The Etp that the comité des financeurs agreed for a service, over a period."""

    caf_path = "service__caf"
    service_path = "service"
    open_to_national = True

    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="conventions")
    starts_on = models.DateField("du")
    ends_on = models.DateField("au")
    funded_etp = models.DecimalField("Etp financés", max_digits=6, decimal_places=2)

    objects: ClassVar = ConventionQuerySet.as_manager()

    class Meta:
        verbose_name = "convention"
        verbose_name_plural = "conventions"
        ordering = ["service", "starts_on"]
        constraints = [
            models.CheckConstraint(name="convention_dates_in_order", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="convention_etp_not_negative", condition=Q(funded_etp__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.service}, {self.starts_on:%d/%m/%Y}–{self.ends_on:%d/%m/%Y}"
