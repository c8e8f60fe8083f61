"""What an agent confirmed on a sheet although it is rare."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models

from portal.foundation.access.scoping import ScopedModel
from portal.separations.families.models import Family


@pghistory.track()
class Confirmation(ScopedModel):
    """One doubtful thing about a file that an agent confirmed, and why."""

    caf_path: ClassVar[str] = "family__caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="confirmations")
    doubt = models.CharField("ce qui a été confirmé", max_length=400)
    reason = models.CharField("ce qui l’explique", max_length=300)
    confirmed_at = models.DateTimeField("confirmé le", auto_now=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="confirmé par", related_name="+"
    )

    class Meta:
        verbose_name = "vérification confirmée"
        verbose_name_plural = "vérifications confirmées"
        ordering = ["family", "confirmed_at"]
        constraints = [models.UniqueConstraint(fields=["family", "doubt"], name="confirmation_once")]

    def __str__(self) -> str:
        return self.doubt
