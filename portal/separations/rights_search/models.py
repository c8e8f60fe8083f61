"""The nights over the caseload, and their parts: some files of one Caf each."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, Max, Q
from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.jobs.models import JobPart, JobQuerySet, PartedJob, PartQuerySet
from portal.territory.models import Caf

KEPT = timedelta(days=31)


class RightsRun(PartedJob):
    """One search of the rights to examine: of every Caf by night, or of one when its manager asks."""

    caf_path = "caf"
    url_prefix = "rights_run"
    progress_label = "Dossiers relus, par paquets"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", null=True, blank=True, related_name="+")

    objects: ClassVar = JobQuerySet["RightsRun"].as_manager()

    class Meta(PartedJob.Meta):
        verbose_name = "recherche des droits à examiner"
        verbose_name_plural = "recherches des droits à examiner"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"recherche des droits n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of a run that somebody asked for."""
        return reverse("rights_run_detail", args=[self.pk])

    @classmethod
    def lifetime(cls) -> timedelta:
        """A month: what was found stays, how it was found does not."""
        return KEPT

    def discard_content(self) -> None:
        """Delete the parts."""
        self.parts.all().delete()

    def summary(self) -> dict[str, int]:
        """Totals of the parts: each of `RightsPart.COUNTS`."""
        sums = {name: models.Sum(name, default=0) for name in RightsPart.COUNTS}
        return dict(self.parts.aggregate(**sums))


class RightsPartQuerySet(PartQuerySet["RightsPart"]):
    """Parts of runs."""

    def computed_at(self) -> datetime | None:
        """When the last run that went through every part of these Caf ended; None before the first."""
        runs = self.values("run").annotate(left=Count("pk", filter=Q(done_at=None)), at=Max("done_at"))
        return runs.filter(left=0).order_by("-run").values_list("at", flat=True).first()


class RightsPart(JobPart):
    """The open files of one Caf whose number is past `after`, up to `until` (None: the last one)."""

    COUNTS = ("files", "found", "written", "ended")

    job_field = "run"
    caf_path = "caf"

    run = models.ForeignKey(RightsRun, models.CASCADE, verbose_name="recherche", related_name="parts")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    after = models.BigIntegerField("après le dossier")
    until = models.BigIntegerField("jusqu’au dossier", null=True, blank=True)
    files = models.PositiveIntegerField("dossiers", default=0)
    found = models.PositiveIntegerField("droits à examiner", default=0)
    written = models.PositiveIntegerField("nouveaux ou changés", default=0)
    ended = models.PositiveIntegerField("qui ne se présentent plus", default=0)

    objects: ClassVar = RightsPartQuerySet.as_manager()

    class Meta:
        verbose_name = "part de recherche des droits"
        verbose_name_plural = "parts de recherche des droits"
        constraints = [models.UniqueConstraint(fields=["run", "caf", "after"], name="rights_part_once")]

    def __str__(self) -> str:
        return f"{self.run}, {self.caf}"


def computed_at(agent: Agent | Any) -> datetime | None:
    """When the rights of the Caf of `agent` were last searched, all of them."""
    return RightsPart.objects.visible_to(agent).computed_at()
