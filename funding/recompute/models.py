"""Recompute runs and their parts, one per Caf."""

from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse

from funding.declarations.models import Stage
from portal.foundation.access.roles import is_cnaf
from portal.foundation.jobs.models import JobPart, JobQuerySet, PartedJob, PartQuerySet
from portal.territory.models import Caf


class RunQuerySet(JobQuerySet["RecomputeRun"]):
    """Recompute runs."""

    def of(self, *, exercice: int, stage: str) -> Self:
        """Those of one exercice and stage."""
        return self.filter(exercice=exercice, stage=stage)

    def for_list(self) -> Self:
        """With what a line of the list shows: who asked, and how many receipts came of it."""
        rows = self.select_related("requested_by").order_by("-pk")
        return rows.annotate(appended=models.Sum("parts__appended", default=0))


class RecomputeRun(PartedJob):
    """One campaign: an exercice and a stage, every Caf or one. Its parts carry the progress."""

    open_to_national = True
    url_prefix = "recompute"
    progress_label = "Caf recalculées"

    exercice = models.PositiveSmallIntegerField("exercice")
    stage = models.CharField("stade", max_length=8, choices=Stage)

    objects: ClassVar = RunQuerySet.as_manager()

    class Meta(PartedJob.Meta):
        verbose_name = "recalcul"
        verbose_name_plural = "recalculs"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"recalcul {self.exercice}, {self.get_stage_display()}"

    def get_absolute_url(self) -> str:
        """The page of the run, with its progress and its differences."""
        return reverse("recompute_detail", args=[self.pk])

    def may_be_cancelled_by(self, agent: Any) -> bool:
        """A campaign is the Cnaf's, whoever started it."""
        return is_cnaf(agent)

    @property
    def scope(self) -> str:
        """The Caf of the run in words: one by its name, or « toutes les Caf »."""
        names = self.parts.values_list("caf__name", flat=True)[:2]
        return str(names[0]) if len(names) == 1 else "toutes les Caf"

    def summary(self) -> dict[str, int]:
        """Totals of the parts: dict of ints `parts`, `done`, and each of `RecomputePart.COUNTS`."""
        sums = {name: models.Sum(name, default=0) for name in RecomputePart.COUNTS}
        return self.parts.aggregate(parts=models.Count("pk"), done=models.Count("done_at"), **sums)


class RecomputePartQuerySet(PartQuerySet["RecomputePart"]):
    """Parts of runs."""

    def with_refusals(self) -> Self:
        """Those where the rule refused declarations."""
        return self.filter(refused__gt=0).order_by("caf")


class RecomputePart(JobPart):
    """The share of one Caf in a run."""

    COUNTS = ("examined", "appended", "unchanged", "missing_parameter", "refused")

    job_field = "run"
    open_to_national = True

    run = models.ForeignKey(RecomputeRun, models.CASCADE, verbose_name="recalcul", related_name="parts")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    examined = models.PositiveIntegerField("examinées", default=0)
    appended = models.PositiveIntegerField("nouveaux reçus", default=0)
    unchanged = models.PositiveIntegerField("inchangées", default=0)
    missing_parameter = models.PositiveIntegerField("barème non publié", default=0)
    refused = models.PositiveIntegerField("incohérentes", default=0)
    refusals = models.JSONField("motifs des refus, par déclaration et champ", default=dict)

    objects: ClassVar = RecomputePartQuerySet.as_manager()

    class Meta:
        verbose_name = "part de recalcul"
        verbose_name_plural = "parts de recalcul"
        constraints = [models.UniqueConstraint(fields=["run", "caf"], name="run_part_once")]

    def __str__(self) -> str:
        return f"{self.run}, {self.caf}"
