"""Meetings of the departmental committees, who was there, their opinions on services, the signed minutes.

The committees are those of the protocols of mediation (coordination, financeurs) and the Cdsp or the comité des
services aux familles that they sit in; the comité des financeurs fixes the Etp to fund of each mediation service.
"""

from datetime import date
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from funding.committees.permissions import may_keep_meeting
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.partners.models import Service
from portal.territory.models import Caf

SAME_DAY = "Ce comité a déjà une réunion ce jour-là dans votre Caf : ouvrez-la plutôt."
OPINION_TWICE = "L’avis de ce comité sur ce service et cet exercice est déjà noté : retirez-le d’abord."
KEPT_WITH_MINUTES = """
    SELECT state INTO stands FROM funding_meeting
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END FOR NO KEY UPDATE;
    IF stands <> 'planned' THEN
        RAISE EXCEPTION 'what the minutes say is never edited' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


def kept_with_minutes(name: str) -> pgtrigger.Trigger:
    """A row of a meeting is written until its minutes are signed, or it is cancelled."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("stands", "text")],
        func=KEPT_WITH_MINUTES,
    )


OF_THE_SAME_CAF = pgtrigger.Trigger(
    name="of_the_same_caf",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("meeting_id", "service_id"),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM funding_meeting meeting JOIN partners_service service ON service.caf_id = meeting.caf_id
            WHERE meeting.id = NEW.meeting_id AND service.id = NEW.service_id
        ) THEN
            RAISE EXCEPTION 'a committee speaks of the services of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class MeetingQuerySet(ScopedQuerySet["Meeting"]):
    """Meetings of committees."""

    def for_list(self) -> Self:
        """With what a line shows, the latest first."""
        counted = models.Count("opinions", distinct=True)
        return self.select_related("caf").annotate(opinion_count=counted).order_by("-held_on", "-pk")

    def without_minutes(self, day: date) -> Self:
        """Past, and whose minutes nobody attached; the oldest first."""
        return self.filter(state=Meeting.State.PLANNED, held_on__lte=day).order_by("held_on", "pk")


@pghistory.track()
class Meeting(Versioned, StatefulModel):
    """One meeting of one committee of a Caf. Once its minutes are attached, nothing of it changes."""

    class Committee(models.TextChoices):
        FUNDERS = "financeurs", "comité des financeurs"
        COORDINATION = "coordination", "comité de coordination"
        CDSP = "cdsp", "comité départemental de soutien à la parentalité"
        CDSF = "cdsf", "comité départemental des services aux familles"

    class State(StateChoices):
        PLANNED = "planned", "sans procès-verbal", Tone.WAITING
        HELD = "held", "procès-verbal signé", Tone.DONE
        CANCELLED = "cancelled", "annulée", Tone.DRAFT

    caf_path = "caf"
    open_to_national = True

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    committee = models.CharField("comité", max_length=15, choices=Committee)
    held_on = models.DateField("réuni le")
    place = models.CharField("lieu", max_length=150, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.PLANNED)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisie par", null=True, related_name="+"
    )
    minutes = models.FileField("procès-verbal signé (PDF)", upload_to=random_path, blank=True)
    minutes_signed_on = models.DateField("procès-verbal signé le", null=True, blank=True)
    fictitious = models.BooleanField("inventée pour la démonstration", default=False, editable=False)

    objects: ClassVar = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = "réunion de comité"
        verbose_name_plural = "réunions de comités"
        triggers = [
            counts_changes(),
            pgtrigger.Protect(
                name="minutes_are_final",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__state__in=["held", "cancelled"]),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["caf", "committee", "held_on"],
                condition=~Q(state="cancelled"),
                name="meeting_once_a_day",
                violation_error_message=SAME_DAY,
            ),
            models.CheckConstraint(
                name="meeting_held_iff_minutes",
                condition=(~Q(state="held") & Q(minutes="", minutes_signed_on=None))
                | (Q(state="held", minutes_signed_on__gte=models.F("held_on")) & ~Q(minutes="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_committee_display()} du {fr_date(self.held_on)}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("meeting_detail", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether members and opinions may still be written."""
        return self.state == self.State.PLANNED

    @transition(State.PLANNED, to=State.HELD, allowed=may_keep_meeting, button="Joindre le procès-verbal")
    def sign(self, *, by: Agent, minutes: Any, signed_on: date) -> None:
        """Attach the signed minutes: what they say is kept as it stands."""
        if self.held_on > timezone.localdate():
            raise ActionRefused("Cette réunion n’a pas encore eu lieu : joignez le procès-verbal une fois signé.")
        if signed_on < self.held_on:
            raise ActionRefused("Le procès-verbal est signé après la réunion : vérifiez la date.")
        if not self.members.filter(was_present=True).exists():
            raise ActionRefused("Notez d’abord qui était présent : un procès-verbal le dit.")
        self.minutes, self.minutes_signed_on = minutes, signed_on

    @transition(State.PLANNED, to=State.CANCELLED, allowed=may_keep_meeting, button="Annuler la réunion")
    def cancel(self, *, by: Agent) -> None:
        """It did not take place, or was typed by mistake."""


class MeetingMember(ScopedModel):
    """Somebody who sits in a committee, for an institution, at one meeting."""

    caf_path = "meeting__caf"
    open_to_national = True

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name="réunion", related_name="members")
    name = models.CharField("nom", max_length=120)
    institution = models.CharField("institution", max_length=150)
    was_present = models.BooleanField("présent", default=True)

    class Meta:
        verbose_name = "membre"
        verbose_name_plural = "membres"
        ordering = ["institution", "name", "pk"]
        triggers = [kept_with_minutes("member_kept_with_minutes")]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "name", "institution"],
                name="meeting_member_once",
                violation_error_message="Cette personne est déjà notée pour cette réunion.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.institution})"


class Opinion(ScopedModel):
    """What a committee says of one service for one exercice; of a mediation service, the Etp to fund too."""

    class Verdict(models.TextChoices):
        FAVOURABLE = "favourable", "favorable"
        RESERVED = "reserved", "favorable avec réserves"
        UNFAVOURABLE = "unfavourable", "défavorable"
        POSTPONED = "postponed", "reporté"

    caf_path = "meeting__caf"
    service_path = "service"
    service_condition = Q(meeting__state="held")
    open_to_national = True

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name="réunion", related_name="opinions")
    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="opinions")
    exercice = models.PositiveSmallIntegerField("exercice")
    verdict = models.CharField("avis", max_length=12, choices=Verdict)
    funded_etp = models.DecimalField("Etp à financer", max_digits=6, decimal_places=2, null=True, blank=True)
    note = models.CharField("motif ou réserves", max_length=500, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="noté par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "avis"
        verbose_name_plural = "avis"
        ordering = ["service__name", "exercice", "pk"]
        triggers = [kept_with_minutes("opinion_kept_with_minutes"), OF_THE_SAME_CAF]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "service", "exercice"], name="opinion_once", violation_error_message=OPINION_TWICE
            ),
            models.CheckConstraint(
                name="opinion_etp_with_a_favourable_one",
                condition=Q(funded_etp=None) | Q(funded_etp__gte=0, verdict__in=["favourable", "reserved"]),
            ),
            models.CheckConstraint(
                name="opinion_says_why",
                condition=Q(verdict__in=["favourable", "postponed"]) | ~Q(note=""),
            ),
        ]

    def __str__(self) -> str:
        return f"avis sur {self.service}, {self.exercice}"
