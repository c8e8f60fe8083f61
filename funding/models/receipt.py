"""Receipts: why this amount, kept for ever; and the runs that make them."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from funding.models.declaration import Declaration, Stage
from funding.models.parameter import PriceParameter
from funding.ps import RULES
from funding.ps_steps import explain
from portal.journal.models import APPEND_ONLY
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.territory.models import Caf


class RunQuerySet(ScopedQuerySet):
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

    class State(models.TextChoices):
        RUNNING = "running", "en cours"
        DONE = "done", "terminé"

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

    objects = RunQuerySet.as_manager()

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


class PartQuerySet(ScopedQuerySet):
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

    objects = PartQuerySet.as_manager()

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


class ReceiptQuerySet(ScopedQuerySet):
    """Receipts."""

    def current(self):
        """The last receipt of each declaration."""
        later = self.model._base_manager.filter(
            declaration=models.OuterRef("declaration"), sequence__gt=models.OuterRef("sequence")
        )
        return self.filter(~models.Exists(later))

    def last_of(self, declarations):
        """Of each declaration (keys): (sequence, parameter key, rule, inputs, ps) of its last receipt, by key."""
        last = (
            self.filter(declaration__in=declarations)
            .order_by("declaration_id", "-sequence")
            .distinct("declaration_id")
        )
        kept = last.values_list("declaration_id", "sequence", "parameter_id", "rule_version", "inputs", "ps")
        return {declaration: values for declaration, *values in kept}

    def of(self, declaration):
        """Every receipt of a declaration with its difference, latest first."""
        return self.filter(declaration=declaration).with_difference().select_related("parameter").order_by("-sequence")

    def of_run(self, run):
        """What a run appended, with differences, by Caf and service."""
        found = self.filter(run=run).with_difference().select_related("declaration__service__caf", "parameter")
        return found.order_by("declaration__service__caf", "declaration__service__name", "pk")

    def total_difference(self):
        """The sum of the differences, in euros: what these receipts add to those they follow."""
        return self.order_by().aggregate(total=models.Sum("delta", default=Decimal(0)))["total"]

    def for_page(self):
        """With what the page « pourquoi ce montant » shows."""
        return self.select_related(
            "declaration__service__operator", "declaration__service__caf", "parameter", "run__started_by"
        )

    def with_difference(self):
        """With `before`, the Ps of the receipt it follows (None for a first one), and `delta`, in euros."""
        earlier = self.model._base_manager.filter(
            declaration=models.OuterRef("declaration"), sequence=models.OuterRef("sequence") - 1
        )
        with_before = self.annotate(before=models.Subquery(earlier.values("ps")))
        return with_before.annotate(delta=models.F("ps") - Coalesce("before", Decimal(0)))


class Receipt(ScopedModel):
    """One computed amount with all that made it: inputs, parameter, rule, each step. Append-only."""

    caf_path = "declaration__service__caf"
    operator_path = "declaration__service__operator"
    open_to_national = True

    # `receipt_sequence_once` begins with the declaration: one index less to write for each receipt.
    declaration = models.ForeignKey(
        Declaration, models.PROTECT, verbose_name="déclaration", related_name="receipts", db_index=False
    )
    sequence = models.PositiveIntegerField("rang")
    parameter = models.ForeignKey(PriceParameter, models.PROTECT, verbose_name="barème", related_name="receipts")
    rule_version = models.CharField("règle", max_length=30)
    inputs = models.JSONField("données déclarées")
    steps = models.JSONField("étapes")
    etp = models.DecimalField("Etp retenus", max_digits=7, decimal_places=4)
    ps = models.DecimalField("Ps", max_digits=12, decimal_places=2)
    computed_at = models.DateTimeField("calculé le")
    run = models.ForeignKey(
        RecomputeRun, models.PROTECT, verbose_name="recalcul", null=True, blank=True, related_name="receipts"
    )

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        verbose_name = "reçu de Ps"
        verbose_name_plural = "reçus de Ps"
        ordering = ["declaration", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["declaration", "sequence"], name="receipt_sequence_once"),
            models.CheckConstraint(name="receipt_ps_not_negative", condition=Q(ps__gte=0, etp__gte=0)),
            models.CheckConstraint(name="receipt_sequence_from_one", condition=Q(sequence__gte=1)),
        ]
        triggers = [APPEND_ONLY]

    def __str__(self):
        return f"reçu n° {self.pk}"

    def get_absolute_url(self):
        """The page « pourquoi ce montant »."""
        return reverse("receipt_detail", args=[self.pk])

    def is_about(self, declaration):
        """Whether `declaration` still says what this receipt was computed from."""
        return all(Decimal(text) == getattr(declaration, name) for name, text in self.inputs.items())

    def explained(self):
        """The steps in words, as `funding.ps` tells them."""
        return explain(self.rule_version, self.steps)

    def replayed(self):
        """The result computed anew from the kept inputs and parameter, unwritten; None for a rule of the past."""
        rule = next((rule for rule in RULES.values() if rule.version == self.rule_version), None)
        if rule is None:
            return None
        inputs = rule.inputs(**{name: Decimal(text) for name, text in self.inputs.items()})
        return rule.compute(inputs, self.parameter.as_rule())
