"""Since when the ASF of a parent is open, and its dated amounts."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.separations.families.models import Parent


class AsfOpeningQuerySet(ScopedQuerySet["AsfOpening"]):
    """Since when the ASF is open."""

    def standing(self) -> Self:
        """Those that were not cancelled."""
        return self.filter(cancelled_at=None)

    def open_on(self, day: date) -> Self:
        """Those open on that day, as far as was recorded."""
        goes_on = Q(ended_on=None) | Q(ended_on__gte=day)
        return self.standing().filter(goes_on, opened_on__lte=day)


@pghistory.track()
class AsfOpening(Cancellable):
    """« ASF ouverte depuis », for one parent of a file: a first day, and a last one once the ASF ended.

    A day typed wrongly is cancelled with a reason, and recorded again.
    """

    caf_path = "parent__caf"
    file_path = "family_id"

    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="asf_openings")
    opened_on = models.DateField("ASF ouverte depuis le")
    ended_on = models.DateField("jusqu’au", null=True, blank=True)
    recorded_at = models.DateTimeField("notée le", auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="notée par", null=True, related_name="+"
    )

    objects: ClassVar = AsfOpeningQuerySet.as_manager()

    class Meta:
        verbose_name = "ouverture de l’ASF"
        verbose_name_plural = "ouvertures de l’ASF"
        ordering = ["opened_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="asf_opening_dates_in_order", condition=Q(ended_on=None) | Q(ended_on__gte=F("opened_on"))
            ),
            ExclusionConstraint(
                name="asf_openings_apart",
                expressions=[
                    ("parent", RangeOperators.EQUAL),
                    (Func("opened_on", "ended_on", Value("[]"), function="DATERANGE"), RangeOperators.OVERLAPS),
                ],
                condition=Q(cancelled_at=None),
            ),
            cancelled_by_someone("asf_opening_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"allocation de soutien familial ouverte le {self.opened_on:%d/%m/%Y}"

    @property
    def family_id(self) -> int:
        """The number of the file."""
        return self.parent.family_id

    def is_open_on(self, day: date) -> bool:
        """Whether the ASF is open on that day, as far as was recorded."""
        return self.opened_on <= day and (self.ended_on is None or day <= self.ended_on)

    @property
    def in_words(self) -> str:
        """« depuis le 3 mars 2014 », « du 3 mars 2014 au 2 juin 2015 »."""
        if self.ended_on:
            return f"du {fr_date(self.opened_on)} au {fr_date(self.ended_on)}"
        return f"depuis le {fr_date(self.opened_on)}"


class AsfAmount(ScopedModel):
    """Monthly amounts of the ASF per child, in euros, from a date on (source: data/asf_amounts.csv)."""

    open_to_all = True

    valid_from = models.DateField("à partir du", primary_key=True)
    bmaf = models.DecimalField("Bmaf", max_digits=8, decimal_places=2)
    rate_one_parent = models.DecimalField("taux, un parent", max_digits=6, decimal_places=4)
    gross_one_parent = models.DecimalField("montant brut, un parent", max_digits=8, decimal_places=2)
    net_one_parent = models.DecimalField("montant net, un parent", max_digits=8, decimal_places=2)
    rate_two_parents = models.DecimalField("taux, deux parents", max_digits=6, decimal_places=4)
    net_two_parents = models.DecimalField("montant net, deux parents", max_digits=8, decimal_places=2)

    class Meta:
        verbose_name = "montant de l’ASF"
        verbose_name_plural = "montants de l’ASF"
        ordering = ["valid_from"]

    @classmethod
    def in_order(cls) -> "ScopedQuerySet[AsfAmount]":
        """Every row, the oldest first: reference data, for everybody."""
        return cls.objects.order_by("valid_from")

    def __str__(self) -> str:
        return f"ASF à partir du {self.valid_from:%d/%m/%Y}"
