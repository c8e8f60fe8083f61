"""Envelopes of the Fnas, split into shares per Caf; entries and commitments are append-only."""

from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.journal.models import APPEND_ONLY
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.territory.models import Caf

# Whoever writes, and however many at once: the share row is locked, then its sums are read.
NEVER_OVER_COMMITTED = pgtrigger.Trigger(
    name="never_over_committed",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("binding_line", "boolean"), ("entered", "numeric"), ("committed", "numeric")],
    func="""
        PERFORM 1 FROM funding_share WHERE id = NEW.share_id FOR NO KEY UPDATE;
        SELECT envelope.binding INTO binding_line FROM funding_share share
            JOIN funding_envelope envelope ON envelope.id = share.envelope_id WHERE share.id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        IF binding_line AND committed + NEW.amount > entered THEN
            RAISE EXCEPTION 'the share is binding and would be over-committed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
SHARE_COVERS_COMMITMENTS = pgtrigger.Trigger(
    name="share_covers_commitments",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("line", "funding_envelope"), ("entered", "numeric"), ("committed", "numeric"), ("split", "numeric")],
    func="""
        SELECT envelope.* INTO line FROM funding_envelope envelope
            WHERE envelope.id = (SELECT envelope_id FROM funding_share WHERE id = NEW.share_id) FOR NO KEY UPDATE;
        PERFORM 1 FROM funding_share WHERE id = NEW.share_id FOR NO KEY UPDATE;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry
            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = line.id;
        IF entered + NEW.amount < 0 OR (line.binding AND entered + NEW.amount < committed) THEN
            RAISE EXCEPTION 'the share would no longer cover its commitments' USING ERRCODE = 'check_violation';
        END IF;
        IF line.binding AND split + NEW.amount > line.amount THEN
            RAISE EXCEPTION 'the shares would exceed the envelope' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class Envelope(ScopedModel):
    """A line of the Fnas for a fund and an exercice. Binding (limitatif): the database refuses any overrun."""

    class Fund(models.TextChoices):
        ESPACES_RENCONTRE = "espaces_rencontre", "fonds national espaces de rencontre"

    open_to_national = True

    fund = models.CharField("fonds", max_length=30, choices=Fund)
    exercice = models.PositiveSmallIntegerField("exercice")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    binding = models.BooleanField("limitative")
    source = models.CharField("source", max_length=300)

    class Meta:
        verbose_name = "enveloppe"
        verbose_name_plural = "enveloppes"
        ordering = ["-exercice", "fund"]
        constraints = [
            models.UniqueConstraint(fields=["fund", "exercice"], name="envelope_once"),
            models.CheckConstraint(name="envelope_positive", condition=Q(amount__gt=0)),
        ]

    def __str__(self):
        return f"{self.get_fund_display()} {self.exercice}"

    def get_absolute_url(self):
        """The page of the envelope, with its shares."""
        return reverse("envelope_detail", args=[self.pk])


class ShareQuerySet(ScopedQuerySet):
    """Shares."""

    def with_totals(self):
        """Annotate `entered` (sum of entries), `committed` and `left`, in euros, from sums never stored."""
        zero = models.Value(Decimal(0), output_field=models.DecimalField(max_digits=14, decimal_places=2))
        return self.annotate(
            entered=models.functions.Coalesce(_sum_of(ShareEntry), zero),
            committed=models.functions.Coalesce(_sum_of(Commitment), zero),
        ).annotate(left=models.F("entered") - models.F("committed"))


def _sum_of(model):
    rows = model._base_manager.filter(share=models.OuterRef("pk")).order_by().values("share")
    return models.Subquery(rows.annotate(total=models.Sum("amount")).values("total"))


class Share(ScopedModel):
    """The part of an envelope that one Caf may commit: the sum of its entries. The row is what deciders lock."""

    caf_path = "caf"
    open_to_national = True

    envelope = models.ForeignKey(Envelope, models.PROTECT, verbose_name="enveloppe", related_name="shares")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="shares")

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = "part"
        verbose_name_plural = "parts"
        ordering = ["envelope", "caf"]
        constraints = [models.UniqueConstraint(fields=["envelope", "caf"], name="share_once")]

    def __str__(self):
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
        triggers = [APPEND_ONLY, SHARE_COVERS_COMMITMENTS]

    def __str__(self):
        return f"{self.amount} sur {self.share}"


class Commitment(ScopedModel):
    """Money promised on a share by a decision. On a binding envelope the database refuses one cent too many."""

    caf_path = "share__caf"
    open_to_national = True

    share = models.ForeignKey(Share, models.PROTECT, verbose_name="part", related_name="commitments")
    request = models.OneToOneField(
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
        triggers = [APPEND_ONLY, NEVER_OVER_COMMITTED]

    def __str__(self):
        return f"{self.amount} sur {self.share}"
