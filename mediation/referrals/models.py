"""A referral (orientation) of a family to a mediation service, from draft to outcome."""

from datetime import date
from typing import Any, ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.caf_settings import ANSWER_DAYS
from mediation.referrals.guards import KEPT_ONCE_SENT, ON_AN_OPEN_FILE, SENT_WITH_CONSENT, TO_AN_OPEN_SERVICE
from mediation.referrals.permissions import may_answer, may_refer
from mediation.referrals.querysets import LATEST_NEWS, OPEN_STATES, WITH_SERVICE, ReferralQuerySet, midnight_before
from mediation.services.models import Service
from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import (
    ActionRefused,
    StatefulModel,
    locked,
    refuse_unless_possible,
    transition,
)
from portal.journal.models import Entry
from portal.separations.families.models import Family, Parent, reference_of
from portal.separations.people.models import ContactPoint
from portal.separations.rights.models import Procedure
from portal.territory.models import Caf

CONTACT_REFERENT = (
    "Cette orientation ne peut pas avancer pour l’instant : prenez contact avec le référent du dossier à la Caf."
)
CONTACT_COMES_FIRST = "le référent du dossier"
FILE_IS_CLOSED = "Ce dossier est fermé : la Caf le rouvre avant de poursuivre."
SERVICE_IS_CLOSED = "Ce service est fermé : il ne reçoit plus d’orientation. Choisissez-en un autre."
ALREADY_OPEN = "Une orientation vers ce service est déjà en cours pour ce dossier."
NOT_STARTED = "La médiation n’a pas commencé : indiquez d’abord la date de la première séance."
STARTED = "La médiation a commencé : l’issue « médiation non engagée » n’est plus possible, choisissez-en une autre."


@pghistory.track()
class Referral(StatefulModel, ScopedModel):
    """The referral of both parents, each with their own consent, to one service."""

    class State(StateChoices):
        DRAFT = "draft", "à compléter", Tone.DRAFT
        SENT = "sent", "transmise", Tone.WAITING
        ACCEPTED = "accepted", "acceptée", Tone.WAITING
        REFUSED = "refused", "refusée", Tone.REFUSED
        STARTED = "started", "médiation commencée", Tone.WAITING
        ENDED = "ended", "terminée", Tone.DONE
        WITHDRAWN = "withdrawn", "retirée", Tone.DRAFT

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
    file_path = "family_id"
    service_path = "service"
    service_condition = Q(sent_at__isnull=False)

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="mediation_referrals")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    service = models.ForeignKey(
        Service, models.PROTECT, verbose_name="service", related_name="referrals", db_index=False
    )
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
    started_at = models.DateTimeField("première séance déclarée le", null=True, blank=True)
    covers_maintenance = models.BooleanField("la pension fait partie de la médiation", default=False)
    ended_on = models.DateField("terminée le", null=True, blank=True)
    ended_at = models.DateTimeField("issue déclarée le", null=True, blank=True)
    outcome = models.CharField("issue", max_length=12, choices=Outcome, blank=True)

    # Whether the file asks for a contact first: said of the rows of a list by `mark_contact_first`.
    contact_first = False

    objects: ClassVar = ReferralQuerySet.as_manager()

    class Meta:
        verbose_name = "orientation"
        verbose_name_plural = "orientations"
        triggers = [SENT_WITH_CONSENT, ON_AN_OPEN_FILE, TO_AN_OPEN_SERVICE, KEPT_ONCE_SENT]
        indexes = [
            models.Index(fields=["caf", "state", "-created_at"], name="referral_by_caf"),
            models.Index(fields=["service", "state", "-created_at"], name="referral_by_service"),
            # What a service received, counted and found from this one alone.
            models.Index(
                fields=["service", "-created_at", "-id"],
                include=["family", "caf", "sent_at"],
                name="referral_sent_to",
                condition=Q(sent_at__isnull=False),
            ),
            # With the family: the referrals of people so named are found from two indexes, whatever their number. With
            # what row-level security asks of each row, else it would be read from its table.
            models.Index(
                fields=["caf", "-created_at", "-id"],
                include=["family", "service", "sent_at"],
                name="referral_latest",
            ),
            # What services answered in one Caf: the home page chooses among thousands, and reads this alone.
            models.Index(
                "caf",
                LATEST_NEWS.desc(),
                include=["id", "family", "service", "sent_at", "answered_at", "ended_at"],
                name="referral_by_news",
                condition=Q(answered_at__isnull=False),
            ),
            # The national figures count sendings and outcomes per Caf and year from these two alone.
            models.Index(fields=["caf", "sent_at"], name="referral_by_sending", condition=Q(sent_at__isnull=False)),
            models.Index(
                fields=["caf", "ended_on", "outcome"], name="referral_by_end", condition=Q(ended_on__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "service"],
                condition=Q(state__in=OPEN_STATES),
                name="referral_one_open_per_service",
                violation_error_message=ALREADY_OPEN,
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
                name="referral_start_told_when_started", condition=Q(started_at=None) | Q(started_on__isnull=False)
            ),
            models.CheckConstraint(name="referral_end_told_when_ended", condition=Q(state="ended") | Q(ended_at=None)),
            models.CheckConstraint(
                name="referral_not_engaged_iff_not_started",
                condition=~Q(state="ended")
                | Q(started_on=None, outcome="not_engaged")
                | (Q(started_on__isnull=False) & ~Q(outcome="not_engaged")),
            ),
            models.CheckConstraint(
                name="referral_dates_in_order",
                condition=Q(ended_on=None) | Q(started_on=None) | Q(ended_on__gte=models.F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"orientation n° {self.pk}"

    def is_shared(self, point: ContactPoint) -> bool:
        """Whether the service may read this contact point; reads what `for_page` prefetched."""
        return any(shared.contact_point_id == point.pk for shared in self.shared_contacts.all())

    @property
    def at_a_glance(self) -> str:
        """Whom it is about and where they go: « Petit et Girard, Médiation Croisée, Douai ».

        The service alone, to who no longer reads the family.
        """
        try:
            return f"{self.family.surnames}, {self.service}"
        except Family.DoesNotExist:
            return str(self.service)

    @property
    def file_reference(self) -> str:
        """The number of the file, which is of the same Caf; the file is not read."""
        return reference_of(self.caf_id, self.family_id)

    def get_absolute_url(self) -> str:
        """The page of the referral."""
        return reverse("referral_detail", args=[self.pk])

    @property
    def contact(self) -> Any:
        """Whom the service calls at the Caf: the référent of the file, else who prepared the referral; or None."""
        return self.family.referent if self.family.is_followed else self.created_by

    @property
    def waits_for(self) -> tuple[str, date | None] | None:
        """(« le service, pour répondre », since when), or None once nothing is expected any more.

        Where a contact by the référent comes first, nothing is expected of the service meanwhile.
        """
        expected: dict[str, tuple[str, date | None]] = {
            self.State.DRAFT: ("la Caf, pour transmettre", self.created_at),
            self.State.SENT: ("le service, pour répondre", self.sent_at),
            self.State.ACCEPTED: ("le service, pour la première séance", self.answered_at),
            self.State.STARTED: ("le service, pour l’issue", self.started_on),
        }
        found = expected.get(self.state)
        return (CONTACT_COMES_FIRST, found[1]) if found and self.contact_first else found

    @property
    def ending_in_words(self) -> str:
        """« Refusée : hors du secteur du service »: how it ended; empty while something is expected."""
        words: dict[str, str] = {
            self.State.REFUSED: f"Refusée : {self.get_refusal_display()}",
            self.State.ENDED: f"Terminée : {self.get_outcome_display()}",
            self.State.WITHDRAWN: "Retirée par la Caf",
        }
        return words.get(self.state, "")

    @property
    def awaited(self) -> str:
        """What is expected of the service next, in words: an answer, a first séance; empty otherwise."""
        words: dict[str, str] = {
            self.State.SENT: "la réponse du service",
            self.State.ACCEPTED: "la première séance",
        }
        return words.get(self.state, "")

    @property
    def is_with_service(self) -> bool:
        """Whether the service has it, and reads the family: sent, and not over."""
        return self.state in WITH_SERVICE

    @property
    def came_to_nothing(self) -> bool:
        """Whether the parents may be referred to another service: refused, or withdrawn."""
        return self.state in (self.State.REFUSED, self.State.WITHDRAWN)

    @property
    def is_late(self) -> bool:
        """Whether the service did not answer in the days that the Caf leaves it, and nothing keeps it from that."""
        if self.state != self.State.SENT or not self.sent_at or self.contact_first:
            return False
        return self.sent_at < midnight_before(value_of(ANSWER_DAYS, caf=self.caf_id))

    @property
    def lacking(self) -> list[str]:
        """What a draft lacks before it can be sent, in words; nothing once each known, living parent has consented."""
        return self._lacking(named=True)

    def _lacking(self, *, named: bool) -> list[str]:
        if self.state != self.State.DRAFT:
            return []
        consented = {consent.parent_id for consent in self.consents.all() if consent.given_on}
        ranks = zip(("premier parent", "second parent"), self.family.both_parents, strict=True)
        return [
            f"l’accord du {rank}" + _who_of(adult, named=named)
            for rank, adult in ranks
            if (adult.pk not in consented and adult.person.may_consent if adult else not self.family.no_second_parent)
        ]

    @property
    def source_of_its_step(self) -> str:
        """What the step about maintenance that the mediation opens says of where it comes from."""
        return f"referral:{self.pk}"

    @property
    def outcome_of_the_step(self) -> str:
        """What that step ends with: only a written agreement is one."""
        outcomes = Procedure.Outcome
        return outcomes.AGREEMENT if self.outcome == self.Outcome.WRITTEN else outcomes.NONE

    def record_consent(self, *, by: Agent, parent: Parent, given_on: date | None) -> None:
        """Keep the day on which `parent` consented, or take it back with `given_on=None`; while it is a draft.

        Holds the row as `send` does, so that one of the two comes first. Raises `ActionRefused`.
        """
        with locked(self):
            refuse_unless_possible(self, by, [self.State.DRAFT], may_refer)
            kept = {"given_on": given_on, "recorded_by": by if given_on else None}
            self.consents.update_or_create(parent=parent, defaults=kept)
            action = "consent:give" if given_on else "consent:take_back"
            Entry.objects.record(by=by, action=action, target=self, note=parent.get_position_display())

    @transition(State.DRAFT, to=State.SENT, allowed=may_refer, button="Transmettre au service")
    def send(self, *, by: Agent) -> None:
        """Hand the referral to the service; every concerned parent has consented and no danger is recorded."""
        self._refuse_in_danger()
        list(self.consents.select_for_update(of=("self",)))
        # Shown on whatever page is opened next: it names nobody.
        if lacking := self._lacking(named=False):
            raise ActionRefused(f"Il manque {' et '.join(lacking)}. Recueillez-le, puis transmettez.")
        self.sent_at = timezone.now()

    @transition(State.DRAFT, State.SENT, to=State.WITHDRAWN, allowed=may_refer, button="Retirer l’orientation")
    def withdraw(self, *, by: Agent) -> None:
        """Take the referral back before any answer."""

    @transition(State.SENT, to=State.ACCEPTED, allowed=may_answer, button="Accepter et recevoir les parents")
    def accept(self, *, by: Agent) -> None:
        """The service will receive the parents."""
        self._refuse_in_danger()
        self.answered_at, self.answered_by = timezone.now(), by

    @transition(State.SENT, to=State.REFUSED, allowed=may_answer, button="Refuser l’orientation")
    def refuse(self, *, by: Agent, refusal: str) -> None:
        """The service cannot receive the parents, for a coded reason."""
        self.answered_at, self.answered_by, self.refusal = timezone.now(), by, refusal

    @transition(State.ACCEPTED, to=State.STARTED, allowed=may_answer, button="Commencer la médiation")
    def start(self, *, by: Agent, started_on: date, covers_maintenance: bool = False) -> None:
        """First séance held on `started_on`; opens the `Procedure` that the ASF clock reads."""
        self._refuse_in_danger()
        self.started_on, self.started_at = started_on, timezone.now()
        self.covers_maintenance = covers_maintenance
        Procedure.objects.create(
            family_id=self.family_id,
            kind=Procedure.Kind.MEDIATION,
            from_on=started_on,
            covers_maintenance=covers_maintenance,
            source_reference=self.source_of_its_step,
        )

    @transition(State.ACCEPTED, State.STARTED, to=State.ENDED, allowed=may_answer, button="Terminer la médiation")
    def end(self, *, by: Agent, ended_on: date, outcome: str) -> None:
        """Close the mediation with its outcome, and the `Procedure` with it."""
        if not self.started_on and outcome != self.Outcome.NOT_ENGAGED:
            raise ActionRefused(NOT_STARTED)
        if self.started_on and outcome == self.Outcome.NOT_ENGAGED:
            raise ActionRefused(STARTED)
        self.ended_on, self.ended_at, self.outcome = ended_on, timezone.now(), outcome
        Procedure.objects.standing().filter(source_reference=self.source_of_its_step).update(
            until_on=ended_on, outcome=self.outcome_of_the_step
        )

    def _refuse_in_danger(self) -> None:
        family = self._hold_family()
        if family.is_closed:
            raise ActionRefused(FILE_IS_CLOSED)
        if family.is_in_danger:
            raise ActionRefused(CONTACT_REFERENT)

    def _hold_family(self) -> Family:
        """The family re-read and locked: a danger is recorded before, or after this step."""
        self.family = Family.unscoped.select_for_update(no_key=True).get(pk=self.family_id)
        return self.family


def _who_of(parent: Parent | None, *, named: bool) -> str:
    """« (Hélène Lefèvre) »; that nobody is known where there is no parent."""
    if parent is None:
        return ", qui n’est pas renseigné au dossier"
    return f" ({parent})" if named else ""
