"""Receipts: why this amount, kept for ever."""

from decimal import Decimal
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from funding.declarations.models import Declaration
from funding.parameters.models import PriceParameter
from funding.recompute.models import RecomputeRun
from funding.rule.ps import RULES, Result
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY, dated_by_the_database
from portal.foundation.text.french import euros


class ReceiptQuerySet(ScopedQuerySet["Receipt"]):
    """Receipts."""

    def of(self, declaration: Declaration) -> Self:
        """Every receipt of a declaration with its difference, latest first."""
        return self.filter(declaration=declaration).with_difference().select_related("parameter").order_by("-sequence")

    def of_run(self, run: RecomputeRun) -> Self:
        """What a run appended, with differences, by Caf and service."""
        found = self.filter(run=run).with_difference()
        found = found.select_related("declaration__service__caf__departement", "parameter")
        return found.order_by("declaration__service__caf", "declaration__service__name", "pk")

    def total_difference(self) -> Decimal:
        """The sum of the differences, in euros: what these receipts add to those they follow."""
        return self.order_by().aggregate(total=models.Sum("delta", default=Decimal(0)))["total"]

    def for_page(self) -> Self:
        """With what the page « pourquoi ce montant » shows."""
        return self.select_related(
            "declaration__service__operator", "declaration__service__caf", "parameter", "run__requested_by"
        )

    def with_difference(self) -> Self:
        """With `before`, the Ps of the receipt it follows (None for a first one), and `delta`, in euros."""
        earlier = self.model.unscoped.filter(
            declaration=models.OuterRef("declaration"), sequence=models.OuterRef("sequence") - 1
        )
        with_before = self.annotate(before=models.Subquery(earlier.values("ps")))
        return with_before.annotate(delta=models.F("ps") - Coalesce("before", Decimal(0)))


class Receipt(ScopedModel):
    """One computed amount with all that made it: inputs, parameter, rule, each step. Append-only."""

    caf_path = "declaration__service__caf"
    service_path = "declaration__service"
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

    objects: ClassVar = ReceiptQuerySet.as_manager()

    class Meta:
        verbose_name = "reçu de Ps"
        verbose_name_plural = "reçus de Ps"
        ordering = ["declaration", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["declaration", "sequence"], name="receipt_sequence_once"),
            models.CheckConstraint(name="receipt_ps_not_negative", condition=Q(ps__gte=0, etp__gte=0)),
            models.CheckConstraint(name="receipt_sequence_from_one", condition=Q(sequence__gte=1)),
        ]
        triggers = [APPEND_ONLY, dated_by_the_database("computed_at")]

    def __str__(self) -> str:
        return f"reçu n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page « pourquoi ce montant »."""
        return reverse("receipt_detail", args=[self.pk])

    @property
    def amount_in_words(self) -> str:
        """« 60 167,25 € », and « (barème fictif) » when it comes from an invented one."""
        return f"{euros(self.ps)} (barème fictif)" if self.parameter.fictitious else euros(self.ps)

    def is_about(self, declaration: Declaration) -> bool:
        """Whether `declaration` still says what this receipt was computed from."""
        return all(Decimal(text) == getattr(declaration, name) for name, text in self.inputs.items())

    def replayed(self) -> Result | None:
        """The result computed anew from the kept inputs and parameter, unwritten; None for a rule of the past."""
        rule = next((rule for rule in RULES.values() if rule.version == self.rule_version), None)
        if rule is None:
            return None
        inputs = rule.inputs(**{name: Decimal(text) for name, text in self.inputs.items()})
        return rule.compute(inputs, self.parameter.as_rule())
