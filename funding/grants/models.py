"""The funding request of a meeting space, and its decision by the departmental manager."""

from decimal import Decimal
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.commissions.grounds import ground_in_words, ground_of
from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from funding.eligibility.conditions import Condition, conditions_of, found_again, kept, missing_words
from funding.eligibility.evidence import contradicted_reasons
from funding.eligibility.models import ConditionProof
from funding.envelopes.models import Commitment, Envelope, Share
from funding.grants.guards import DECISION_HAS_ITS_GROUND, DECISION_IS_FINAL, GRANTED_IS_COMMITTED
from funding.grants.permissions import may_decide, may_submit_request
from funding.rule.exercices import ESPACE_RENCONTRE_PS_FROM
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
NOTHING_ASKED = "Saisissez un montant supérieur à 0."
PROVISIONAL_REASON = (
    "Dites sur quoi repose l’engagement provisoire (budget, heures prévues…) : la Ps calculée le remplacera."
)


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
        """With what a line of the list shows: `agreed`, whether an agrément with its proof covers the exercice, and
        `proven_codes`, the conditions whose proof was joined."""
        agrements = Agrement.objects.proven().in_force(OuterRef("exercice")).filter(space=OuterRef("space"))
        proofs = ConditionProof.objects.filter(funding_request=OuterRef("pk")).order_by()
        return (
            self.select_related("space__operator", "caf__departement", "submitted_by")
            .annotate(agreed=Exists(agrements), proven_codes=ArraySubquery(proofs.values("code")))
            .order_by("-exercice", "-pk")
        )

    def for_page(self) -> Self:
        """With what the page of one request and its letter show."""
        return self.select_related(
            "space__operator", "caf", "created_by", "submitted_by", "decided_by", "delegation__agent", "commission"
        )


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
        NO_REFERENTIEL = "no_reference", "référentiel national non respecté"
        NO_COMITE = "no_comite", "projet non validé par le comité des financeurs"
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
    delegation = models.ForeignKey(
        Delegation, models.PROTECT, verbose_name="par délégation", null=True, blank=True, related_name="decisions"
    )
    commission = models.ForeignKey(
        Commission, models.PROTECT, verbose_name="par la commission", null=True, blank=True, related_name="decisions"
    )
    commitment_reason = models.TextField("sur quoi repose l’engagement provisoire", blank=True)
    # What was found of each condition when it was decided: see `conditions.kept`.
    conditions_found = models.JSONField("conditions relevées", default=list, blank=True, editable=False)

    objects: ClassVar = FundingRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "demande de financement"
        verbose_name_plural = "demandes de financement"
        triggers = [counts_changes(), DECISION_IS_FINAL, GRANTED_IS_COMMITTED, DECISION_HAS_ITS_GROUND]
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

    @property
    def is_provisional(self) -> bool:
        """Whether a grant is an approval with a provisional commitment, which the Ps replaces later."""
        return self.exercice >= ESPACE_RENCONTRE_PS_FROM

    @property
    def conditions(self) -> list[Condition]:
        """What the fund asks of it and whether it is met; once decided, as it was found that day."""
        return found_again(self.conditions_found) if self.conditions_found else conditions_of(self)

    @property
    def ground_in_words(self) -> str:
        """By what power it was decided; empty before, and for what was decided before delegations were recorded."""
        return ground_in_words(self)

    @property
    def standing(self) -> str:
        """The state, and what was decided."""
        if self.is_granted:
            return f"accordée : {euros(self.amount_granted)}"
        return f"refusée : {self.get_refusal_display()}" if self.is_refused else str(self.get_state_display())

    @property
    def at_a_glance(self) -> str:
        """What one reads before deciding several: what is asked, and what is left on the share."""
        share, asked = self.share, f"{self.space}, {self.exercice} : {euros(self.amount_requested)} demandés"
        return f"{asked} ; {f'il reste {euros(share.left)} sur la part' if share else 'aucune part saisie'}"

    @transition(State.DRAFT, to=State.SUBMITTED, allowed=may_submit_request, button="Transmettre à la Caf")
    def submit(self, *, by: Agent, version: int | None = None) -> None:
        """Hand the request to the manager of the Caf; refused when no longer in the `version` that the page showed."""
        self.refuse_unless(version)
        self.submitted_at, self.submitted_by = timezone.now(), by

    @transition(State.SUBMITTED, to=State.GRANTED, allowed=may_decide, button="Accorder")
    def grant(
        self,
        *,
        by: Agent,
        amount: Decimal | None = None,
        decision_note: str = "",
        commitment_reason: str = "",
        commission: Commission | None = None,
    ) -> None:
        """Commit `amount` euros, all that is asked by default, on the Caf's share and accept the request.

        Under the delegation of `by`, or as decided by a `commission`.
        """
        amount, conditions = self.amount_requested if amount is None else amount, conditions_of(self)
        if missing := missing_words(conditions):
            raise ActionRefused(f"Cette demande n’est pas éligible : il manque : {', '.join(missing)}.")
        if not 0 < amount <= self.amount_requested:
            raise ActionRefused(f"Accordez un montant entre 0,01 € et {euros(self.amount_requested)}.")
        if self.is_provisional and not commitment_reason.strip():
            raise ActionRefused(PROVISIONAL_REASON)
        self._decide(by, Delegation.Act.GRANT, conditions, amount=amount, commission=commission)
        self._commit(amount, by)
        self.amount_granted, self.decision_note = amount, decision_note
        self.commitment_reason = commitment_reason if self.is_provisional else ""

    def _decide(
        self,
        by: Agent,
        act: str,
        conditions: list[Condition],
        *,
        amount: Decimal | None = None,
        commission: Commission | None,
    ) -> None:
        ground = ground_of(self, by=by, act=act, amount=amount, commission=commission)
        self.delegation, self.commission = ground["delegation"], ground["commission"]
        self.conditions_found = kept(conditions)
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
    def refuse(
        self, *, by: Agent, refusal: str, decision_note: str = "", commission: Commission | None = None
    ) -> None:
        """Refuse the request for a coded reason that the evidence does not contradict."""
        if refusal not in self.Refusal.values:
            raise ActionRefused("Choisissez le motif du refus : il figure en tête de la lettre.")
        conditions = conditions_of(self)
        if why := contradicted_reasons(conditions, self.share, self.exercice).get(refusal):
            raise ActionRefused(f"Ce motif n’est pas exact : {why}. Choisissez-en un autre.")
        self._decide(by, Delegation.Act.REFUSE, conditions, commission=commission)
        self.refusal, self.decision_note = refusal, decision_note
