"""The funding request of a meeting space, and its decision by the departmental manager."""

from decimal import Decimal
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.envelopes.models import Commitment, Envelope, Share
from funding.grants.guards import DECISION_IS_FINAL, GRANTED_IS_COMMITTED
from funding.grants.permissions import may_decide, may_submit_request
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import euros
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf

# The fund of 2014 asks for a second proof: financing by the Ddcs the year before.
EXERCICE_WITH_DDCS_PROOF = 2014


class FundingRequestQuerySet(ScopedQuerySet["FundingRequest"]):
    """Funding requests."""

    def to_submit(self) -> Self:
        """Prepared, and not handed in yet."""
        return self.filter(state=FundingRequest.State.DRAFT)

    def submitted(self) -> Self:
        """Waiting for a decision."""
        return self.filter(state=FundingRequest.State.SUBMITTED)

    def matching(self, words: str) -> Self:
        """Requests whose space, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(space__name__icontains=word)
                | Q(space__city__icontains=word)
                | Q(space__operator__name__icontains=word)
            )
        return found

    def for_list(self) -> Self:
        """With what a line of the list shows, and `agreed`: whether an agrément with its proof covers the exercice."""
        agrements = Agrement.objects.proven().in_force(OuterRef("exercice")).filter(space=OuterRef("space"))
        return (
            self.select_related("space__operator", "caf__departement", "submitted_by")
            .annotate(agreed=Exists(agrements))
            .order_by("-exercice", "-pk")
        )

    def for_page(self) -> Self:
        """With what the page of one request and its letter show."""
        return self.select_related("space__operator", "caf", "created_by", "submitted_by", "decided_by")


@pghistory.track()
class FundingRequest(StatefulModel, Versioned, ScopedModel):
    """What a meeting space asks of the fund for an exercice, and what was decided."""

    class State(StateChoices):
        DRAFT = "draft", "à compléter", Tone.DRAFT
        SUBMITTED = "submitted", "transmise", Tone.WAITING
        GRANTED = "granted", "accordée", Tone.DONE
        REFUSED = "refused", "refusée", Tone.REFUSED

    class Refusal(models.TextChoices):
        NO_AGREMENT = "no_agrement", "pas d’agrément en vigueur"
        NO_DDCS = "no_ddcs", "pas de financement Ddcs en 2013"
        NO_MONEY = "no_money", "part de la Caf épuisée"
        OUTSIDE = "outside", "dépense hors de l’objet du fonds"
        INCOMPLETE = "incomplete", "dossier incomplet malgré relance"

    caf_path = "caf"
    service_path = "space"
    open_to_national = True

    space = models.ForeignKey(MeetingSpace, models.PROTECT, verbose_name="espace", related_name="funding_requests")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    exercice = models.PositiveSmallIntegerField("exercice")
    state = models.CharField("état", max_length=10, choices=State, default=State.DRAFT)
    amount_requested = models.DecimalField("montant demandé", max_digits=12, decimal_places=2)
    purpose = models.TextField("à quoi servira la somme")
    ddcs_proof = models.FileField("preuve du financement Ddcs 2013 (PDF)", upload_to=random_path, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparée par", null=True, related_name="+"
    )
    submitted_at = models.DateTimeField("transmise le", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="transmise par", null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField("décidée le", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="décidée par", null=True, blank=True, related_name="+"
    )
    amount_granted = models.DecimalField("montant accordé", max_digits=12, decimal_places=2, null=True, blank=True)
    refusal = models.CharField("motif du refus", max_length=12, choices=Refusal, blank=True)
    decision_note = models.TextField("précision sur la décision", blank=True)

    objects: ClassVar = FundingRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "demande de financement"
        verbose_name_plural = "demandes de financement"
        triggers = [counts_changes(), DECISION_IS_FINAL, GRANTED_IS_COMMITTED]
        indexes = [models.Index(fields=["caf", "state", "-exercice"], name="request_by_caf")]
        constraints = [
            models.CheckConstraint(
                name="request_amount_positive",
                condition=Q(amount_requested__gt=0),
                violation_error_message="Le montant demandé doit être supérieur à 0.",
            ),
            models.CheckConstraint(
                name="request_submitted_iff_date",
                condition=Q(state="draft", submitted_at=None, submitted_by=None)
                | (~Q(state="draft") & Q(submitted_at__isnull=False, submitted_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="request_decided_iff_decider",
                condition=Q(state__in=["draft", "submitted"], decided_at=None, decided_by=None)
                | Q(state__in=["granted", "refused"], decided_at__isnull=False, decided_by__isnull=False),
            ),
            models.CheckConstraint(
                name="request_granted_iff_amount",
                condition=Q(state="granted", amount_granted__gt=0, amount_granted__lte=F("amount_requested"))
                | (~Q(state="granted") & Q(amount_granted=None)),
            ),
            models.CheckConstraint(
                name="request_refused_iff_reason",
                condition=(Q(state="refused") & ~Q(refusal="")) | (~Q(state="refused") & Q(refusal="")),
            ),
            models.CheckConstraint(
                name="request_not_decided_by_submitter",
                condition=Q(decided_by=None) | ~Q(decided_by=F("submitted_by")),
            ),
        ]

    def __str__(self) -> str:
        return f"demande n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the request."""
        return reverse("funding_request_detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether the request may still be changed: it was not handed in."""
        return self.state == self.State.DRAFT

    @property
    def is_submitted(self) -> bool:
        """Whether a decision is awaited."""
        return self.state == self.State.SUBMITTED

    @property
    def is_granted(self) -> bool:
        """Whether money was committed for it."""
        return self.state == self.State.GRANTED

    @property
    def is_refused(self) -> bool:
        """Whether it was refused."""
        return self.state == self.State.REFUSED

    def _share_key(self) -> dict[str, str | int]:
        return {
            "caf": self.caf_id,
            "envelope__fund": Envelope.Fund.ESPACES_RENCONTRE,
            "envelope__exercice": self.exercice,
        }

    @property
    def share(self) -> Share | None:
        """The share of the Caf in the fund of the exercice, with its totals, or None when none was entered."""
        return Share.objects.with_totals().filter(**self._share_key()).select_related("envelope", "caf").first()

    @property
    def envelope(self) -> Envelope | None:
        """The envelope of the exercice, or None."""
        return Envelope.objects.of_meeting_spaces().filter(exercice=self.exercice).first()

    def eligibility(self, agreed: bool | None = None) -> list[tuple[str, bool]]:
        """What the fund asks for: list of (criterion in French, met: bool). Source: founding article, fund of 2014.

        Each criterion comes with its proof. `agreed` spares a query when the list already knows it.
        """
        if agreed is None:
            agreed = self.space.agrements.proven().in_force(self.exercice).exists()
        criteria = [("agrément du préfet en vigueur, avec son arrêté", agreed)]
        if self.exercice == EXERCICE_WITH_DDCS_PROOF:
            criteria.append(("financé par la Ddcs en 2013, avec sa preuve", bool(self.ddcs_proof)))
        return criteria

    @transition(State.DRAFT, to=State.SUBMITTED, allowed=may_submit_request, button="Transmettre à la Caf")
    def submit(self, *, by: Agent, version: int | None = None) -> None:
        """Hand the request to the manager of the Caf; refused when no longer in the `version` that the page showed."""
        self.refuse_unless(version)
        self.submitted_at, self.submitted_by = timezone.now(), by

    @transition(State.SUBMITTED, to=State.GRANTED, allowed=may_decide, button="Accorder")
    def grant(self, *, by: Agent, amount: Decimal, decision_note: str = "") -> None:
        """Commit `amount` euros on the Caf's share and accept the request."""
        missing = [criterion for criterion, met in self.eligibility() if not met]
        if missing:
            raise ActionRefused(f"Cette demande n’est pas éligible : il manque : {', '.join(missing)}.")
        if not 0 < amount <= self.amount_requested:
            raise ActionRefused(f"Accordez un montant entre 0,01 € et {euros(self.amount_requested)}.")
        self._commit(amount, by)
        self.amount_granted, self.decision_note = amount, decision_note
        self.decided_at, self.decided_by = timezone.now(), by

    def _commit(self, amount: Decimal, by: Agent) -> None:
        try:
            share = Share.objects.locked(**self._share_key())
        except Share.DoesNotExist:
            raise ActionRefused("La Cnaf n’a pas encore saisi la part de votre Caf pour cet exercice.") from None
        if share.envelope.binding and amount > share.left:
            raise ActionRefused(f"Il reste {euros(share.left)} sur la part de la Caf : accordez au plus ce montant.")
        try:
            with transaction.atomic():
                Commitment.objects.create(share=share, funding_request=self, amount=amount, committed_by=by)
        except IntegrityError as error:
            raise ActionRefused(
                "La part de la Caf ne couvre plus ce montant : relisez ce qu’il en reste avant de décider."
            ) from error

    @transition(State.SUBMITTED, to=State.REFUSED, allowed=may_decide, button="Refuser la demande")
    def refuse(self, *, by: Agent, refusal: str, decision_note: str = "") -> None:
        """Refuse the request for a coded reason."""
        if refusal not in self.Refusal.values:
            raise ActionRefused("Choisissez le motif du refus : il figure en tête de la lettre.")
        self.refusal, self.decision_note = refusal, decision_note
        self.decided_at, self.decided_by = timezone.now(), by
