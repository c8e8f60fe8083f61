"""A referral (orientation) of a family to a mediation service, from draft to outcome."""

from datetime import date

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from mediation.models.service import Service
from mediation.permissions import may_answer, may_refer
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.separations.models import Family, Parent, Procedure
from portal.territory.models import Caf
from portal.workflow import TransitionRefused, transition

CONTACT_REFERENT = (
    "Cette orientation ne peut pas avancer pour l’instant : prenez contact avec le référent du dossier à la Caf."
)


# Recording a danger locks the family row too: of two people, one sees what the other did.
SENT_WITH_CONSENT = pgtrigger.Trigger(
    name="sent_with_consent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.sent_at IS NOT NULL"),
    func="""
        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;
        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.family_id AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)
           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL) THEN
            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
CONSENT_KEPT = pgtrigger.Trigger(
    name="consent_kept_once_sent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'consents are kept as they were at the sending' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)


class ReferralQuerySet(ScopedQuerySet):
    """Referrals."""

    def waiting(self):
        """Sent, and not answered yet."""
        return self.filter(state=Referral.State.SENT)

    def going_on(self):
        """Accepted or started, and not ended."""
        return self.filter(state__in=[Referral.State.ACCEPTED, Referral.State.STARTED])

    def for_list(self):
        """With what a line of the list shows."""
        return self.select_related("family", "service__operator", "caf").prefetch_related("family__parents")


@pghistory.track()
class Referral(ScopedModel):
    """The referral of both parents, each with their own consent, to one service."""

    class State(models.TextChoices):
        DRAFT = "draft", "à compléter"
        SENT = "sent", "transmise"
        ACCEPTED = "accepted", "acceptée"
        REFUSED = "refused", "refusée"
        STARTED = "started", "médiation commencée"
        ENDED = "ended", "terminée"
        WITHDRAWN = "withdrawn", "retirée"

    class Refusal(models.TextChoices):
        FULL = "full", "plus de place dans un délai raisonnable"
        OUT_OF_AREA = "out_of_area", "hors du secteur du service"
        NOT_SUITED = "not_suited", "la situation ne relève pas de la médiation"
        NO_CONTACT = "no_contact", "parents injoignables"
        CONFLICT = "conflict", "le service connaît déjà l’un des parents"

    class Outcome(models.TextChoices):
        WRITTEN = "written", "accord écrit"
        ORAL = "oral", "accord oral"
        PROGRESS = "progress", "sans accord, avec une avancée"
        NONE = "none", "sans accord ni avancée"
        NOT_ENGAGED = "not_engaged", "médiation non engagée"

    caf_path = "caf"
    operator_path = "service__operator"
    operator_condition = Q(sent_at__isnull=False)

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="mediation_referrals")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="referrals")
    state = models.CharField("état", max_length=10, choices=State, default=State.DRAFT)
    purpose = models.TextField("ce que les parents souhaitent aborder", blank=True)
    created_at = models.DateTimeField("préparée le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparée par", null=True, related_name="+"
    )
    sent_at = models.DateTimeField("transmise le", null=True, blank=True)
    answered_at = models.DateTimeField("répondue le", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondue par", null=True, blank=True, related_name="+"
    )
    refusal = models.CharField("motif du refus", max_length=12, choices=Refusal, blank=True)
    started_on = models.DateField("commencée le", null=True, blank=True)
    covers_maintenance = models.BooleanField("la pension fait partie de la médiation", default=False)
    ended_on = models.DateField("terminée le", null=True, blank=True)
    outcome = models.CharField("issue", max_length=12, choices=Outcome, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        verbose_name = "orientation"
        verbose_name_plural = "orientations"
        triggers = [SENT_WITH_CONSENT]
        indexes = [
            models.Index(fields=["caf", "state", "-created_at"], name="referral_by_caf"),
            models.Index(fields=["service", "state", "-created_at"], name="referral_by_service"),
            # The national figures count sendings and outcomes per Caf and year from these two alone.
            models.Index(fields=["caf", "sent_at"], name="referral_by_sending", condition=Q(sent_at__isnull=False)),
            models.Index(
                fields=["caf", "ended_on", "outcome"], name="referral_by_end", condition=Q(ended_on__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "service"],
                condition=Q(state__in=["draft", "sent", "accepted", "started"]),
                name="referral_one_open_per_service",
                violation_error_message="Une orientation vers ce service est déjà en cours pour ce dossier.",
            ),
            models.CheckConstraint(
                name="referral_sent_iff_date",
                condition=Q(state="draft", sent_at=None) | Q(state="withdrawn") | Q(sent_at__isnull=False),
            ),
            models.CheckConstraint(
                name="referral_answered_iff_date",
                condition=Q(state__in=["draft", "sent", "withdrawn"], answered_at=None, answered_by=None)
                | Q(
                    state__in=["accepted", "refused", "started", "ended"],
                    answered_at__isnull=False,
                    answered_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="referral_refused_iff_reason",
                condition=(Q(state="refused") & ~Q(refusal="")) | (~Q(state="refused") & Q(refusal="")),
            ),
            models.CheckConstraint(
                name="referral_started_iff_date",
                condition=Q(state="started", started_on__isnull=False)
                | Q(state="ended")
                | Q(state__in=["draft", "sent", "accepted", "refused", "withdrawn"], started_on=None),
            ),
            models.CheckConstraint(
                name="referral_ended_iff_date_and_outcome",
                condition=(Q(state="ended", ended_on__isnull=False) & ~Q(outcome=""))
                | (~Q(state="ended") & Q(ended_on=None, outcome="")),
            ),
            models.CheckConstraint(
                name="referral_started_or_not_engaged",
                condition=~Q(state="ended") | Q(started_on__isnull=False) | Q(outcome="not_engaged"),
            ),
            models.CheckConstraint(
                name="referral_dates_in_order",
                condition=Q(ended_on=None) | Q(started_on=None) | Q(ended_on__gte=models.F("started_on")),
            ),
        ]

    def __str__(self):
        return f"orientation n° {self.pk}"

    def get_absolute_url(self):
        """The page of the referral."""
        return reverse("referral_detail", args=[self.pk])

    @transition(State.DRAFT, to=State.SENT, allowed=may_refer)
    def send(self, *, by):
        """Hand the referral to the service; every concerned parent has consented and no danger is recorded."""
        family = Family._base_manager.select_for_update().get(pk=self.family_id)
        if family.danger_is_open:
            raise TransitionRefused("Cette orientation n’est pas proposée pour ce dossier : voyez avec le référent.")
        consents = list(self.consents.select_for_update(of=("self",)).select_related("parent"))
        missing = [str(consent.parent) for consent in consents if not consent.given_on]
        if missing or not consents:
            raise TransitionRefused(f"Il manque l’accord de : {', '.join(missing) or 'chaque parent'}. Recueillez-le.")
        self.sent_at = timezone.now()

    @transition(State.DRAFT, State.SENT, to=State.WITHDRAWN, allowed=may_refer)
    def withdraw(self, *, by):
        """Take the referral back before any answer."""

    @transition(State.SENT, to=State.ACCEPTED, allowed=may_answer)
    def accept(self, *, by):
        """The service will receive the parents."""
        self._refuse_in_danger()
        self.answered_at, self.answered_by = timezone.now(), by

    @transition(State.SENT, to=State.REFUSED, allowed=may_answer)
    def refuse(self, *, by, refusal):
        """The service cannot receive the parents, for a coded reason."""
        self.answered_at, self.answered_by, self.refusal = timezone.now(), by, refusal

    @transition(State.ACCEPTED, to=State.STARTED, allowed=may_answer)
    def start(self, *, by, started_on: date, covers_maintenance=False):
        """First séance held on `started_on`; opens the `Procedure` that the ASF clock reads."""
        self._refuse_in_danger()
        self.started_on, self.covers_maintenance = started_on, covers_maintenance
        Procedure.objects.create(
            family_id=self.family_id,
            kind=Procedure.Kind.MEDIATION,
            from_on=started_on,
            covers_maintenance=covers_maintenance,
            source_reference=f"referral:{self.pk}",
        )

    @transition(State.ACCEPTED, State.STARTED, to=State.ENDED, allowed=may_answer)
    def end(self, *, by, ended_on: date, outcome):
        """Close the mediation with its outcome, and the `Procedure` with it."""
        if not self.started_on and outcome != self.Outcome.NOT_ENGAGED:
            raise TransitionRefused("La médiation n’a pas commencé : indiquez d’abord la date de la première séance.")
        self.ended_on, self.outcome = ended_on, outcome
        agreed = outcome == self.Outcome.WRITTEN
        Procedure.objects.filter(source_reference=f"referral:{self.pk}").update(
            until_on=ended_on, outcome=Procedure.Outcome.AGREEMENT if agreed else Procedure.Outcome.NONE
        )

    def _refuse_in_danger(self):
        if self.family.danger_is_open:
            raise TransitionRefused(CONTACT_REFERENT)


@pghistory.track()
class Consent(ScopedModel):
    """The consent of one concerned parent; each is asked apart."""

    caf_path = "referral__caf"
    operator_path = "referral__service__operator"
    operator_condition = Q(referral__sent_at__isnull=False)

    referral = models.ForeignKey(Referral, models.CASCADE, verbose_name="orientation", related_name="consents")
    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="consents")
    given_on = models.DateField("donné le", null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="recueilli par", null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "accord d’un parent"
        verbose_name_plural = "accords des parents"
        triggers = [CONSENT_KEPT]
        ordering = ["parent__position"]
        constraints = [
            models.UniqueConstraint(fields=["referral", "parent"], name="consent_once"),
            models.CheckConstraint(
                name="consent_given_iff_recorded",
                condition=Q(given_on=None, recorded_by=None) | Q(given_on__isnull=False, recorded_by__isnull=False),
            ),
        ]

    def __str__(self):
        return f"accord de {self.parent}"
