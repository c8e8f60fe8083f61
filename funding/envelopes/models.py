"""Lines of the Fnas (envelopes), split into shares per Caf; entries and commitments are append-only.

A line is prepared by one person of the Cnaf and published by another, as a barème is; see funding/lines.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from funding.envelopes.guards import (
    ENTRY_OF_AN_APPROVED_TRANSFER,
    ENVELOPE_COVERS_SHARES,
    NEVER_OVER_COMMITTED,
    PUBLISHED_LINE_STAYS,
    SHARE_COVERS_COMMITMENTS,
    SHARE_STAYS,
)
from funding.envelopes.permissions import may_publish_line
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY, dated_by_the_database
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import euros, fr_datetime
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition
from portal.journal.models import Entry
from portal.territory.models import Caf

ZERO = models.Value(Decimal(0), output_field=models.DecimalField(max_digits=14, decimal_places=2))


TAKING_IS_PROPOSED = (
    "Retirer de l’argent d’une part se propose, et une autre personne de la Cnaf l’approuve : "
    "utilisez « Proposer un transfert ou un retrait »."
)


def _act_in_words(agent: Agent | None, moment: datetime | None) -> str:
    return f"par {agent}, le {fr_datetime(moment)}" if agent else "livrée avec le logiciel"


def _sum_of(model: type[ScopedModel], path: str) -> models.Expression:
    """The sum of `amount` of the rows of `model` whose `path` leads to the outer row; never stored."""
    rows = model.objects.filter(**{path: models.OuterRef("pk")}).order_by().values(path)
    return models.functions.Coalesce(models.Subquery(rows.annotate(total=models.Sum("amount")).values("total")), ZERO)


def _used(given: str) -> models.Expression:
    """The part of `given` that is committed, 1 for all of it; None when nothing was given."""
    rate = models.F("committed") / models.functions.NullIf(models.F(given), ZERO)
    return models.ExpressionWrapper(rate, output_field=models.DecimalField(max_digits=14, decimal_places=4))


def _of_shares(amount: Any) -> models.Expression:
    """The sum of `amount`, where it is more than nothing, over the shares of the outer envelope."""
    shares = Share.objects.with_totals().filter(envelope=models.OuterRef("pk")).order_by().values("envelope")
    total = shares.annotate(total=models.Sum(models.functions.Greatest(amount, ZERO))).values("total")
    return models.functions.Coalesce(models.Subquery(total), ZERO)


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

    def with_overrun(self) -> Self:
        """Annotate `overrun`, what Caf committed beyond their shares, and `unused`, what they hold uncommitted.

        One is never netted against the other: a Caf that exceeds its share is not covered by one that saves.
        """
        return self.annotate(overrun=_of_shares(-F("left")), unused=_of_shares(F("left")))

    def published(self) -> Self:
        """Those that a second person published: the others split nothing."""
        return self.filter(state=Envelope.State.PUBLISHED)

    def to_publish(self) -> Self:
        """Prepared, and waiting for another person of the Cnaf."""
        return self.filter(state=Envelope.State.DRAFT)

    def of_meeting_spaces(self) -> Self:
        """The published fund that meeting spaces ask from, latest exercice first."""
        return self.published().filter(fund=Envelope.Fund.ESPACES_RENCONTRE).order_by("-exercice")


@pghistory.track()
class Envelope(StatefulModel, Versioned, ScopedModel):
    """A line of the Fnas for a fund and an exercice. Binding (limitatif): the database refuses any overrun.

    `amount` is what is in force: the amount published first, plus the corrections that two persons made, each a row
    of `EnvelopeCorrection`; the database refuses any other figure.
    """

    class State(StateChoices):
        DRAFT = "draft", "à publier", Tone.WAITING
        PUBLISHED = "published", "publiée", Tone.DONE

    class Fund(models.TextChoices):
        ESPACES_RENCONTRE = "espaces_rencontre", "fonds national espaces de rencontre"
        PS_MEDIATION = "ps_mediation", "Ps médiation familiale"
        PS_ESPACES_RENCONTRE = "ps_espaces_rencontre", "Ps espaces de rencontre"

    # What a fund amounts to is published by circular; what each Caf may commit is in its share.
    open_to_all = True
    url_prefix = "envelope"

    # Sums that `with_totals` and `with_overrun` add, in euros.
    split: Decimal
    unsplit: Decimal
    committed: Decimal
    left: Decimal
    overrun: Decimal
    unused: Decimal

    fund = models.CharField("fonds ou prestation", max_length=30, choices=Fund)
    exercice = models.PositiveSmallIntegerField("exercice")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    # Written by the database: the amount of the day of publication.
    first_amount = models.DecimalField(
        "montant publié d’abord", max_digits=14, decimal_places=2, null=True, editable=False
    )
    binding = models.BooleanField("limitative", default=False)
    source = models.CharField("source", max_length=300)
    fictitious = models.BooleanField("ligne fictive, pour la démonstration", default=False)
    state = models.CharField("état", max_length=10, choices=State, default=State.DRAFT)
    prepared_at = models.DateTimeField("préparée le", auto_now_add=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparée par", null=True, blank=True, related_name="+"
    )
    published_at = models.DateTimeField("publiée le", null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="publiée par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = EnvelopeQuerySet.as_manager()

    class Meta:
        verbose_name = "enveloppe"
        verbose_name_plural = "enveloppes"
        ordering = ["-exercice", "fund"]
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "exercice"],
                name="envelope_once",
                violation_error_message="Cette ligne existe déjà pour cet exercice : ouvrez-la, corrigez-la.",
            ),
            models.CheckConstraint(name="envelope_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="envelope_published_iff_date",
                condition=Q(state="draft", published_at=None, published_by=None)
                | Q(state="published", published_at__isnull=False),
            ),
            # The line shipped with the software carries neither: the release is its publisher.
            models.CheckConstraint(
                name="envelope_published_by_another",
                condition=Q(state="draft")
                | Q(prepared_by=None, published_by=None)
                | (Q(prepared_by__isnull=False, published_by__isnull=False) & ~Q(prepared_by=F("published_by"))),
            ),
        ]
        triggers = [counts_changes(), ENVELOPE_COVERS_SHARES, PUBLISHED_LINE_STAYS]

    def __str__(self) -> str:
        said = f"{self.get_fund_display()} {self.exercice}"
        return f"{said} (ligne fictive)" if self.fictitious else said

    @property
    def is_draft(self) -> bool:
        """Whether nobody published it yet: its figures may change, and it splits nothing."""
        return self.state == self.State.DRAFT

    @property
    def is_corrected(self) -> bool:
        """Whether its amount is no longer the one published first."""
        return not self.is_draft and self.first_amount not in (None, self.amount)

    @property
    def prepared_in_words(self) -> str:
        """« par Eden Rocheblave, le 8 décembre 2014 à 10 h 30 », or where else it comes from."""
        return _act_in_words(self.prepared_by, self.prepared_at)

    @property
    def published_in_words(self) -> str:
        """The same of its publication; « pas encore » before it."""
        return "pas encore" if self.is_draft else _act_in_words(self.published_by, self.published_at)

    @property
    def nature_in_words(self) -> str:
        """What becomes of a Caf that would commit more than its share."""
        if self.binding:
            return "limitative : aucun engagement au-delà de la part d’une Caf"
        return "non limitative : un dépassement est possible, et signalé"

    def get_absolute_url(self) -> str:
        """The page of the envelope, with its shares."""
        return reverse("envelope_detail", args=[self.pk])

    @transition(State.DRAFT, to=State.PUBLISHED, allowed=may_publish_line, button="Publier")
    def publish(self, *, by: Agent, version: int | None = None) -> None:
        """Open it to shares; refused when it moved on from the `version` that the page showed."""
        self.refuse_unless(version)
        if not self.source.strip():
            raise ActionRefused("Indiquez la source de la ligne avant de la publier.")
        self.published_at, self.published_by = timezone.now(), by

    def discard(self, *, by: Agent, version: int | None = None) -> None:
        """Delete a line that nobody published; raises `ActionRefused`, also when it moved on from `version`."""
        with locked(self):
            if not self.is_draft:
                raise ActionRefused("Cette ligne est publiée : elle ne s’écarte plus, elle se corrige.")
            self.refuse_unless(version)
            Entry.objects.record(by=by, action="discard", target=self, before=self.State.DRAFT)
            self.delete()

    def enter(self, *, caf: Caf, amount: Decimal, reason: str, by: Agent) -> "ShareEntry":
        """Add `amount` euros to the share of `caf`, opened by its first entry; what takes money is a `ShareTransfer`.

        Raises `ActionRefused` when the line does not allow it.
        """
        if amount < 0:
            raise ActionRefused(TAKING_IS_PROPOSED)
        with transaction.atomic():
            share = self.locked_share(caf)
            unsplit = Envelope.objects.with_totals().get(pk=self.pk).unsplit
            if self.binding and amount > unsplit:
                raise ActionRefused(f"Il reste {euros(unsplit)} à répartir : saisissez au plus ce montant.")
            return ShareEntry.objects.write(share=share, amount=amount, reason=reason, by=by)

    def locked_share(self, caf: Caf) -> "Share":
        """The share of `caf`, opened if need be, the line then the share under lock; refused before publication."""
        line = Envelope.objects.select_for_update(no_key=True).get(pk=self.pk)
        if line.is_draft:
            raise ActionRefused("Cette ligne n’est pas publiée : une autre personne de la Cnaf la publie d’abord.")
        Share.objects.get_or_create(envelope=line, caf=caf)
        return Share.objects.locked(envelope=line, caf=caf)


class ShareQuerySet(ScopedQuerySet["Share"]):
    """Shares."""

    def with_totals(self) -> Self:
        """Annotate `entered`, `committed` and `left` in euros, and `used`, a rate: sums never stored."""
        return self.with_left().annotate(used=_used("entered"))

    def with_left(self) -> Self:
        """Annotate `entered`, `committed` and `left` alone, in euros; `used` would repeat the sums."""
        sums = self.annotate(entered=_sum_of(ShareEntry, "share"), committed=_sum_of(Commitment, "share"))
        return sums.annotate(left=models.F("entered") - models.F("committed"))

    def exceeded(self) -> Self:
        """Those that committed more than they were given, with what is left: what the call for funds asks."""
        return self.with_left().filter(left__lt=0)

    def underused(self) -> Self:
        """Those that hold money nobody committed, with what is left."""
        return self.with_left().filter(left__gt=0)

    def locked(self, **lookup: Any) -> "Share":
        """The one share of `lookup`, with its totals as they are once nobody else can change them."""
        # The share alone: a lookup through its line would lock the line after it, and transfers lock the line before.
        share = self.select_for_update(no_key=True, of=("self",)).get(**lookup)
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

    @property
    def unused(self) -> Decimal:
        """What is not committed, of a share with its totals; never less than nothing."""
        return max(self.left, Decimal(0))

    @property
    def overrun(self) -> Decimal:
        """What is committed beyond the share; never less than nothing."""
        return max(-self.left, Decimal(0))


class ShareEntryQuerySet(ScopedQuerySet["ShareEntry"]):
    """Movements."""

    def write(self, *, share: Share, amount: Decimal, reason: str, by: Agent, transfer: Any = None) -> "ShareEntry":
        """One movement on a share under lock; what the database refuses is an `ActionRefused`."""
        try:
            with transaction.atomic():
                return self.create(share=share, amount=amount, reason=reason, entered_by=by, transfer=transfer)
        except IntegrityError as error:
            raise ActionRefused("La ligne ne couvre pas ce montant : relisez ce qu’il en reste.") from error


class ShareEntry(ScopedModel):
    """One movement on a share, with its reason: an amount given, or its part of an approved transfer. Never derived.

    The database refuses one that takes money unless it comes from a transfer that two persons made.
    """

    caf_path = "share__caf"
    open_to_national = True

    share = models.ForeignKey(Share, models.PROTECT, verbose_name="part", related_name="entries")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    reason = models.CharField("motif", max_length=200)
    entered_at = models.DateTimeField("saisi le", auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisi par", null=True, related_name="+"
    )
    transfer = models.ForeignKey(
        "funding.ShareTransfer", models.PROTECT, verbose_name="transfert", null=True, blank=True,
        related_name="entries",
    )  # fmt: skip

    objects: ClassVar = ShareEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "mouvement de part"
        verbose_name_plural = "mouvements de part"
        ordering = ["share", "pk"]
        constraints = [
            models.CheckConstraint(name="share_entry_not_zero", condition=~Q(amount=0)),
            models.UniqueConstraint(fields=["transfer", "share"], name="share_entry_once_per_transfer"),
        ]
        triggers = [
            APPEND_ONLY,
            dated_by_the_database("entered_at"),
            SHARE_COVERS_COMMITMENTS,
            ENTRY_OF_AN_APPROVED_TRANSFER,
        ]

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
