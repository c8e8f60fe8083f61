"""Envelopes of the Fnas, split into shares per Caf; entries and commitments are append-only."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse

from funding.envelopes.guards import (
    ENVELOPE_COVERS_SHARES,
    NEVER_OVER_COMMITTED,
    SHARE_COVERS_COMMITMENTS,
    SHARE_STAYS,
)
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY, dated_by_the_database
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused
from portal.territory.models import Caf

ZERO = models.Value(Decimal(0), output_field=models.DecimalField(max_digits=14, decimal_places=2))


def _sum_of(model: type[ScopedModel], path: str) -> models.Expression:
    """The sum of `amount` of the rows of `model` whose `path` leads to the outer row; never stored."""
    rows = model.objects.filter(**{path: models.OuterRef("pk")}).order_by().values(path)
    return models.functions.Coalesce(models.Subquery(rows.annotate(total=models.Sum("amount")).values("total")), ZERO)


def _used(given: str) -> models.Expression:
    """The part of `given` that is committed, 1 for all of it; None when nothing was given."""
    rate = models.F("committed") / models.functions.NullIf(models.F(given), ZERO)
    return models.ExpressionWrapper(rate, output_field=models.DecimalField(max_digits=14, decimal_places=4))


class EnvelopeQuerySet(ScopedQuerySet["Envelope"]):
    """Envelopes."""

    def with_totals(self) -> Self:
        """Annotate `split` (the sum of its shares), `unsplit`, `committed` and `left` in euros, and `used`, a rate."""
        return self.annotate(
            split=_sum_of(ShareEntry, "share__envelope"),
            committed=_sum_of(Commitment, "share__envelope"),
        ).annotate(
            unsplit=models.F("amount") - models.F("split"),
            left=models.F("split") - models.F("committed"),
            used=_used("split"),
        )

    def of_meeting_spaces(self) -> Self:
        """The fund that meeting spaces ask from, latest exercice first."""
        return self.filter(fund=Envelope.Fund.ESPACES_RENCONTRE).order_by("-exercice")


class Envelope(ScopedModel):
    """A line of the Fnas for a fund and an exercice. Binding (limitatif): the database refuses any overrun."""

    class Fund(models.TextChoices):
        ESPACES_RENCONTRE = "espaces_rencontre", "fonds national espaces de rencontre"

    # What a fund amounts to is published by circular; what each Caf may commit is in its share.
    open_to_all = True

    # Sums that `with_totals` adds, in euros.
    split: Decimal
    unsplit: Decimal
    committed: Decimal
    left: Decimal

    fund = models.CharField("fonds", max_length=30, choices=Fund)
    exercice = models.PositiveSmallIntegerField("exercice")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    binding = models.BooleanField("limitative")
    source = models.CharField("source", max_length=300)

    objects: ClassVar = EnvelopeQuerySet.as_manager()

    class Meta:
        verbose_name = "enveloppe"
        verbose_name_plural = "enveloppes"
        ordering = ["-exercice", "fund"]
        constraints = [
            models.UniqueConstraint(fields=["fund", "exercice"], name="envelope_once"),
            models.CheckConstraint(name="envelope_positive", condition=Q(amount__gt=0)),
        ]
        triggers = [ENVELOPE_COVERS_SHARES]

    def __str__(self) -> str:
        return f"{self.get_fund_display()} {self.exercice}"

    @property
    def nature_in_words(self) -> str:
        """What becomes of a Caf that would commit more than its share."""
        if self.binding:
            return "limitative : aucun engagement au-delà de la part d’une Caf"
        return "non limitative : un dépassement est possible, et signalé"

    def get_absolute_url(self) -> str:
        """The page of the envelope, with its shares."""
        return reverse("envelope_detail", args=[self.pk])

    def enter(self, *, caf: Caf, amount: Decimal, reason: str, by: Agent) -> "ShareEntry":
        """Add `amount` euros (less when negative) to the share of `caf`, opened by its first entry.

        Raises `ActionRefused` when the envelope or what is already committed does not allow it.
        """
        with transaction.atomic():
            Envelope.objects.select_for_update(no_key=True).get(pk=self.pk)
            Share.objects.get_or_create(envelope=self, caf=caf)
            share = Share.objects.locked(envelope=self, caf=caf)
            self._refuse_entry(share, amount)
            try:
                with transaction.atomic():
                    return ShareEntry.objects.create(share=share, amount=amount, reason=reason, entered_by=by)
            except IntegrityError as error:
                raise ActionRefused("L’enveloppe ne couvre pas ce montant : relisez ce qu’il en reste.") from error

    def _refuse_entry(self, share: "Share", amount: Decimal) -> None:
        unsplit = Envelope.objects.with_totals().get(pk=self.pk).unsplit
        if self.binding and amount > unsplit:
            raise ActionRefused(f"Il reste {euros(unsplit)} à répartir : saisissez au plus ce montant.")
        if share.entered + amount < 0:
            raise ActionRefused(f"Cette part est de {euros(share.entered)} : retirez au plus ce montant.")
        if self.binding and share.entered + amount < share.committed:
            raise ActionRefused(
                f"{share.caf} a déjà engagé {euros(share.committed)} : retirez au plus {euros(share.left)}."
            )


class ShareQuerySet(ScopedQuerySet["Share"]):
    """Shares."""

    def with_totals(self) -> Self:
        """Annotate `entered`, `committed` and `left` in euros, and `used`, a rate: sums never stored."""
        return self.annotate(entered=_sum_of(ShareEntry, "share"), committed=_sum_of(Commitment, "share")).annotate(
            left=models.F("entered") - models.F("committed"), used=_used("entered")
        )

    def locked(self, **lookup: Any) -> "Share":
        """The one share of `lookup`, with its totals as they are once nobody else can change them."""
        share = self.select_for_update(no_key=True).get(**lookup)
        return self.with_totals().select_related("envelope", "caf").get(pk=share.pk)


class Share(ScopedModel):
    """The part of an envelope that one Caf may commit: the sum of its entries. The row is what deciders lock."""

    caf_path = "caf"
    open_to_national = True

    # Sums that `with_totals` adds, in euros.
    entered: Decimal
    committed: Decimal
    left: Decimal

    envelope = models.ForeignKey(Envelope, models.PROTECT, verbose_name="enveloppe", related_name="shares")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="shares")

    objects: ClassVar = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = "part"
        verbose_name_plural = "parts"
        ordering = ["envelope", "caf"]
        constraints = [models.UniqueConstraint(fields=["envelope", "caf"], name="share_once")]
        triggers = [SHARE_STAYS]

    def __str__(self) -> str:
        return f"{self.envelope}, {self.caf}"


class ShareEntry(ScopedModel):
    """One movement on a share: its first amount, then corrections, each with its reason. Entered, never derived."""

    caf_path = "share__caf"
    open_to_national = True

    share = models.ForeignKey(Share, models.PROTECT, verbose_name="part", related_name="entries")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    reason = models.CharField("motif", max_length=200)
    entered_at = models.DateTimeField("saisi le", auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisi par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "mouvement de part"
        verbose_name_plural = "mouvements de part"
        ordering = ["share", "pk"]
        constraints = [models.CheckConstraint(name="share_entry_not_zero", condition=~Q(amount=0))]
        triggers = [APPEND_ONLY, dated_by_the_database("entered_at"), SHARE_COVERS_COMMITMENTS]

    def __str__(self) -> str:
        return f"{self.amount} sur {self.share}"


class Commitment(ScopedModel):
    """Money promised on a share by a decision. On a binding envelope the database refuses one cent too many."""

    caf_path = "share__caf"
    open_to_national = True

    share = models.ForeignKey(Share, models.PROTECT, verbose_name="part", related_name="commitments")
    funding_request = models.OneToOneField(
        "funding.FundingRequest", models.PROTECT, verbose_name="demande", related_name="commitment"
    )
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    committed_at = models.DateTimeField("engagé le", auto_now_add=True)
    committed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="engagé par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "engagement"
        verbose_name_plural = "engagements"
        ordering = ["share", "pk"]
        constraints = [models.CheckConstraint(name="commitment_positive", condition=Q(amount__gt=0))]
        triggers = [APPEND_ONLY, dated_by_the_database("committed_at"), NEVER_OVER_COMMITTED]

    def __str__(self) -> str:
        return f"{self.amount} sur {self.share}"
