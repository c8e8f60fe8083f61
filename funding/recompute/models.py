"""Recompute runs and their parts, one per Caf."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from funding.declarations.models import Stage
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.territory.models import Caf


class RunQuerySet(ScopedQuerySet["RecomputeRun"]):
    """Recompute runs."""

    def running(self):
        """Not ended yet: at work, waiting for a worker, or left by one that died."""
        return self.filter(state=RecomputeRun.State.RUNNING)

    def under_way(self, *, exercice, stage):
        """The run of this exercice and stage that has not ended, or None."""
        return self.running().filter(exercice=exercice, stage=stage).first()

    def for_list(self):
        """With what a line of the list shows: who started, and how many parts are done."""
        return self.select_related("started_by").order_by("-pk").annotate(
            part_count=models.Count("parts"), done_count=models.Count("parts__done_at"),
            appended=models.Sum("parts__appended", default=0),
        )  # fmt: skip


class RecomputeRun(ScopedModel):
    """One campaign: an exercice and a stage, every Caf or one. Its parts carry the progress."""

    class State(StateChoices):
        RUNNING = "running", "en cours", Tone.WAITING
        DONE = "done", "terminé", Tone.DONE

    open_to_national = True

    exercice = models.PositiveSmallIntegerField("exercice")
    stage = models.CharField("stade", max_length=8, choices=Stage)
    state = models.CharField("état", max_length=8, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField("lancé le", auto_now_add=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lancé par", null=True, blank=True, related_name="+"
    )
    finished_at = models.DateTimeField("terminé le", null=True, blank=True)
    touched_at = models.DateTimeField("dernière avancée", auto_now=True)

    objects: ClassVar = RunQuerySet.as_manager()

    class Meta:
        verbose_name = "recalcul"
        verbose_name_plural = "recalculs"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="run_done_iff_finished",
                condition=Q(state="running", finished_at=None) | Q(state="done", finished_at__isnull=False),
            )
        ]

    def __str__(self):
        return f"recalcul {self.exercice}, {self.get_stage_display()}"

    def get_absolute_url(self):
        """The page of the run, with its progress and its differences."""
        return reverse("recompute_detail", args=[self.pk])

    @property
    def is_running(self):
        """Whether a part is left to do."""
        return self.state == self.State.RUNNING

    @property
    def starter(self):
        """Who started the run: an agent, or the portal itself by its yearly schedule."""
        return str(self.started_by) if self.started_by else "Le portail"

    @property
    def scope(self):
        """The Caf of the run in words: one by its name, or « toutes les Caf »."""
        parts = self.parts.select_related("caf")[:2]
        return str(parts[0].caf) if len(parts) == 1 else "toutes les Caf"

    def summary(self):
        """Totals of the parts: dict of ints `parts`, `done`, and each of `RecomputePart.COUNTS`."""
        sums = {name: models.Sum(name, default=0) for name in RecomputePart.COUNTS}
        return self.parts.aggregate(parts=models.Count("pk"), done=models.Count("done_at"), **sums)


class PartQuerySet(ScopedQuerySet["RecomputePart"]):
    """Parts of runs."""

    def with_refusals(self):
        """Those where the rule refused declarations."""
        return self.filter(refused__gt=0).order_by("caf")

    def left(self):
        """Keys of the parts not done yet, oldest first."""
        return self.filter(done_at=None).order_by("pk").values_list("pk", flat=True)

    def take(self, pk):
        """The part with its run, locked until the transaction ends; None when it is done or somebody else has it."""
        free = self.select_for_update(of=("self",), skip_locked=True).filter(pk=pk, done_at=None)
        return free.select_related("run").first()


class RecomputePart(ScopedModel):
    """The share of one Caf in a run; `done_at` is written in the same transaction as its receipts."""

    COUNTS = ("examined", "appended", "unchanged", "missing_parameter", "refused")

    open_to_national = True

    run = models.ForeignKey(RecomputeRun, models.CASCADE, verbose_name="recalcul", related_name="parts")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    done_at = models.DateTimeField("fait le", null=True, blank=True)
    examined = models.PositiveIntegerField("examinées", default=0)
    appended = models.PositiveIntegerField("nouveaux reçus", default=0)
    unchanged = models.PositiveIntegerField("inchangées", default=0)
    missing_parameter = models.PositiveIntegerField("barème non publié", default=0)
    refused = models.PositiveIntegerField("incohérentes", default=0)
    refusals = models.JSONField("motifs des refus, par déclaration et champ", default=dict)

    objects: ClassVar = PartQuerySet.as_manager()

    class Meta:
        verbose_name = "part de recalcul"
        verbose_name_plural = "parts de recalcul"
        constraints = [models.UniqueConstraint(fields=["run", "caf"], name="run_part_once")]

    def __str__(self):
        return f"{self.run}, {self.caf}"

    def finish(self, counts, refusals):
        """Write what came out; `counts` maps the names of `COUNTS`, `refusals` a declaration to reasons by field."""
        self.done_at, self.refusals = timezone.now(), refusals
        for name in self.COUNTS:
            setattr(self, name, counts[name])
        self.save(update_fields=["done_at", "refusals", *self.COUNTS])
