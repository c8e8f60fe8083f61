"""What another Caf may know of a danger: that a digest of a name and a birth date bears a sign, and nothing else."""

from typing import ClassVar

from django.db import models

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.separations.dangers.models import DangerReport
from portal.territory.models import Caf


class DangerSign(ScopedModel):
    """A keyed digest of one person whom an open danger threatens; written and removed with the danger.

    No other Caf reads the row: `separations_signed_elsewhere` says yes or no of digests that the asker made of people
    it knows.
    """

    caf_path = "caf"

    report = models.ForeignKey(DangerReport, models.CASCADE, verbose_name="situation de danger", related_name="signs")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    digest = models.BinaryField("empreinte", max_length=32)

    objects: ClassVar = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "signe neutre"
        verbose_name_plural = "signes neutres"
        indexes = [models.Index(fields=["digest"], include=["caf"], name="danger_sign_by_digest")]
        constraints = [models.UniqueConstraint(fields=["report", "digest"], name="danger_sign_once")]
