"""Agréments of meeting spaces (articles D.216-1 to D.216-7 of the Code de l'action sociale et des familles)."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path

# Decree n° 2012-1153 of 15 October 2012, in force on the 18th: nothing could be agreed before.
AGREMENT_EXISTS_FROM = date(2012, 10, 18)


class AgrementQuerySet(ScopedQuerySet["Agrement"]):
    """Agréments."""

    def in_force(self, exercice: int | models.OuterRef) -> Self:
        """Agréments in force at least a day of the calendar year `exercice`."""
        return self.filter(Q(expires_on=None) | Q(expires_on__year__gte=exercice), granted_on__year__lte=exercice)

    def on(self, day: date) -> Self:
        """Agréments in force on `day`."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gte=day), granted_on__lte=day)

    def proven(self) -> Self:
        """Agréments whose arrêté was provided."""
        return self.exclude(proof="")


@pghistory.track()
class Agrement(ScopedModel):
    """The prefect's agrément of a meeting space, with its proof."""

    caf_path = "space__caf"
    service_path = "space"
    open_to_national = True

    space = models.ForeignKey(
        "espaces_rencontre.MeetingSpace", models.PROTECT, verbose_name="espace", related_name="agrements"
    )
    reference = models.CharField("numéro de l’arrêté préfectoral", max_length=60)
    granted_on = models.DateField("délivré le")
    expires_on = models.DateField("valable jusqu’au", null=True, blank=True)
    proof = models.FileField("arrêté (PDF)", upload_to=random_path, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistré par", null=True, related_name="+"
    )

    objects: ClassVar = AgrementQuerySet.as_manager()

    class Meta:
        verbose_name = "agrément"
        verbose_name_plural = "agréments"
        ordering = ["-granted_on"]
        constraints = [
            models.CheckConstraint(
                name="agrement_dates_in_order",
                condition=Q(expires_on=None) | Q(expires_on__gte=F("granted_on")),
                violation_error_message="La fin de l’agrément doit suivre sa date de délivrance.",
            ),
            models.UniqueConstraint(
                fields=["space", "reference"],
                name="agrement_once",
                violation_error_message="Cet arrêté est déjà enregistré pour cet espace.",
            ),
        ]

    def __str__(self) -> str:
        return f"agrément {self.reference}"

    @property
    def in_force_today(self) -> bool:
        """Whether the agrément is in force today."""
        today = timezone.localdate()
        return self.granted_on <= today and (self.expires_on is None or self.expires_on >= today)
