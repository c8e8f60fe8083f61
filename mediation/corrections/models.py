"""A correction of the last step of a referral: by who told it for some days, afterwards by both sides."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from mediation.corrections.applying import NOT_NOW, apply, last_step_in_words, step_in_words
from mediation.corrections.guards import CORRECTION_KEPT
from mediation.corrections.permissions import may_answer_correction, may_withdraw_correction
from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition

MOVED_ON = "L’orientation a changé depuis cette demande de correction : refusez-la ou retirez-la, puis refaites-la."
ALREADY_ASKED = "Une correction est déjà demandée pour cette orientation : répondez-y ou retirez-la d’abord."


class CorrectionQuerySet(ScopedQuerySet["ReferralCorrection"]):
    """Corrections."""

    def waiting(self) -> Self:
        """Those that the other side has not answered."""
        return self.filter(state=ReferralCorrection.State.ASKED)

    def for_page(self) -> Self:
        """With what a page or a line shows; the family is not joined: a service may no longer read it."""
        return self.select_related("referral__service", "referral__caf", "asked_by", "answered_by")


class ReferralCorrection(StatefulModel):
    """`corrects` is the state of the referral whose step is put right; `undoes`: it never happened.

    Otherwise the new values of that step take the place of what `stood`, in words.
    """

    class State(StateChoices):
        ASKED = "asked", "en attente de l’autre partie", Tone.WAITING
        APPLIED = "applied", "faite", Tone.DONE
        REFUSED = "refused", "refusée", Tone.REFUSED
        WITHDRAWN = "withdrawn", "retirée", Tone.DRAFT

    caf_path = "referral__caf"
    service_path = "referral__service"
    service_condition = Q(referral__sent_at__isnull=False)

    referral = models.ForeignKey(Referral, models.PROTECT, verbose_name="orientation", related_name="corrections")
    corrects = models.CharField("étape", max_length=10, choices=Referral.State)
    undoes = models.BooleanField("annule l’étape")
    refusal = models.CharField("motif du refus", max_length=12, choices=Referral.Refusal, blank=True)
    started_on = models.DateField("première séance le", null=True, blank=True)
    covers_maintenance = models.BooleanField("la pension fait partie de la médiation", default=False)
    ended_on = models.DateField("terminée le", null=True, blank=True)
    outcome = models.CharField("issue", max_length=12, choices=Referral.Outcome, blank=True)
    stood = models.CharField("ce qui était déclaré", max_length=300)
    reason = models.CharField("pourquoi", max_length=300)
    state = models.CharField("état", max_length=10, choices=State, default=State.ASKED)
    asked_at = models.DateTimeField("demandée le", auto_now_add=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="par", related_name="+")
    asked_by_service = models.BooleanField("demandée par le service")
    answered_at = models.DateTimeField("répondue le", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondue par", null=True, blank=True, related_name="+"
    )
    answered_by_service = models.BooleanField("répondue par le service", null=True, blank=True)
    answer = models.CharField("motif du refus de corriger", max_length=300, blank=True)
    # The transaction that applied it, written by the database.
    applied_in = models.BigIntegerField(null=True, blank=True, editable=False)

    objects: ClassVar = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = "correction d’une orientation"
        verbose_name_plural = "corrections d’orientations"
        ordering = ["-asked_at", "-pk"]
        triggers = [CORRECTION_KEPT]
        constraints = [
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(state="asked"),
                name="correction_one_asked",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(
                name="correction_of_a_told_step", condition=Q(corrects__in=["accepted", "refused", "started", "ended"])
            ),
            models.CheckConstraint(name="correction_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="correction_answered_iff_agent",
                condition=Q(state="asked", answered_at=None, answered_by=None, answered_by_service=None)
                | Q(
                    state="applied",
                    asked_by_service=True,
                    answered_at=None,
                    answered_by=None,
                    answered_by_service=None,
                )
                | (~Q(state="asked") & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="correction_answered_by_the_other_side",
                condition=Q(state="withdrawn")
                | Q(answered_by_service=None)
                | ~Q(answered_by_service=F("asked_by_service")),
            ),
            models.CheckConstraint(
                name="correction_refused_iff_answer",
                condition=(Q(state="refused") & ~Q(answer="")) | (~Q(state="refused") & Q(answer="")),
            ),
        ]

    def __str__(self) -> str:
        return f"correction n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the referral, where it is read and answered."""
        return self.referral.get_absolute_url()

    @property
    def proposed_in_words(self) -> str:
        """What would stand instead: « Refusée : hors du secteur du service »; what goes when the step is undone."""
        if self.undoes:
            undone: dict[str, str] = {
                Referral.State.ACCEPTED: "La réponse est annulée : l’orientation attend de nouveau une réponse",
                Referral.State.REFUSED: "La réponse est annulée : l’orientation attend de nouveau une réponse",
                Referral.State.STARTED: "La première séance est annulée : la médiation n’a pas commencé",
                Referral.State.ENDED: "La fin est annulée : la médiation continue",
            }
            return undone[self.corrects]
        return step_in_words(self.corrects, self)

    def _answered(self, by: Agent, *, by_service: bool) -> None:
        self.answered_at, self.answered_by, self.answered_by_service = timezone.now(), by, by_service

    @transition(State.ASKED, to=State.APPLIED, allowed=may_answer_correction, button="Corriger", on_conflict=NOT_NOW)
    def agree(self, *, by: Agent) -> None:
        """The other side agrees; the referral is put right at once."""
        if last_step_in_words(self.referral) != self.stood:
            raise ActionRefused(MOVED_ON)
        self._answered(by, by_service=not self.asked_by_service)
        self.state = self.State.APPLIED
        self.save()  # before the referral, whose guard looks for it
        self.refresh_from_db(fields=["applied_in"])
        apply(self, by=by)

    @transition(State.ASKED, to=State.REFUSED, allowed=may_answer_correction, button="Refuser de corriger")
    def refuse(self, *, by: Agent, answer: str) -> None:
        """The other side does not, and says why; the referral stays as it is."""
        self._answered(by, by_service=not self.asked_by_service)
        self.answer = answer

    @transition(State.ASKED, to=State.WITHDRAWN, allowed=may_withdraw_correction, button="Retirer la demande")
    def withdraw(self, *, by: Agent) -> None:
        """The side that asked takes it back."""
        self._answered(by, by_service=self.asked_by_service)
