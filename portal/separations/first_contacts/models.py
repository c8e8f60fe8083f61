"""The first contact that a danger asks for: a named person, a day, and what was tried until somebody was reached."""

from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.separations.dangers.models import DangerReport
from portal.separations.families.models import Family
from portal.separations.first_contacts.permissions import may_contact
from portal.separations.replacements.models import stands_for
from portal.territory.models import Caf


class FirstContactQuerySet(ScopedQuerySet["FirstContact"]):
    """First contacts."""

    def waiting(self) -> Self:
        """To be taken: nobody was reached yet, and the danger is not over."""
        return self.filter(state=FirstContact.State.WAITING)

    def late(self) -> Self:
        """To be taken, and due before today."""
        return self.waiting().filter(due_on__lt=timezone.localdate())

    def untold(self) -> Self:
        """Of which nobody was written to yet."""
        return self.waiting().filter(told_at=None)

    def to_escalate(self) -> Self:
        """Late, and the managers were not told yet."""
        return self.late().filter(escalated_at=None)

    def asked_of(self, agents: list[int]) -> Self:
        """Those that name one of these keys."""
        return self.filter(for_agent__in=agents)

    def first_due_first(self) -> Self:
        """The most pressing first."""
        return self.order_by("due_on", "pk")


@pghistory.track()
class FirstContact(StatefulModel):
    """One per danger told. `for_agent` is asked first; None when nobody of the file was there that day."""

    class State(StateChoices):
        WAITING = "waiting", "contact à prendre", Tone.WAITING
        MADE = "made", "contact pris", Tone.DONE
        OVER = "over", "sans objet : le danger est levé", Tone.DRAFT

    caf_path = "caf"
    file_path = "family_id"

    report = models.OneToOneField(
        DangerReport, models.PROTECT, verbose_name="situation de danger", related_name="first_contact"
    )
    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="first_contacts")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    for_agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandé à", null=True, blank=True, related_name="+"
    )
    due_on = models.DateField("à prendre avant le")
    state = models.CharField("état", max_length=10, choices=State, default=State.WAITING)
    told_at = models.DateTimeField("demandé le", null=True, blank=True)
    escalated_at = models.DateTimeField("responsables avertis le", null=True, blank=True)
    made_at = models.DateTimeField("pris le", null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="pris par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = FirstContactQuerySet.as_manager()

    class Meta:
        verbose_name = "premier contact"
        verbose_name_plural = "premiers contacts"
        indexes = [
            # « À contacter » of a Caf, in the order of the days; those that were made are read from their file.
            models.Index(fields=["caf", "due_on", "id"], name="first_contact_waiting", condition=Q(state="waiting")),
        ]
        constraints = [
            models.CheckConstraint(
                name="first_contact_made_iff_agent",
                condition=Q(state__in=["waiting", "over"], made_at=None, made_by=None)
                | Q(state="made", made_at__isnull=False, made_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"premier contact n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The file, where it is read and taken."""
        return self.family.get_absolute_url()

    def is_for(self, agent: Any) -> bool:
        """Whether it is asked of `agent`, or of somebody whom they stand in for."""
        return self.for_agent_id in stands_for(agent)

    @property
    def is_late(self) -> bool:
        """Whether it should have been taken before today."""
        return bool(self.state == self.State.WAITING) and self.due_on < timezone.localdate()

    @property
    def term_in_words(self) -> str:
        """« avant le 3 mars 2014 »."""
        return f"avant le {fr_date(self.due_on)}"

    @transition(State.WAITING, to=State.MADE, allowed=may_contact, button="La personne a été jointe")
    def make(self, *, by: Agent) -> None:
        """Somebody of the file was reached: what follows is the next step of the file."""
        self.made_at, self.made_by = timezone.now(), by


class ContactAttempt(ScopedModel):
    """Once, somebody tried: how, and whether the person was reached. Kept as it was written, without a word of it."""

    class Means(models.TextChoices):
        PHONE = "phone", "par téléphone"
        MEETING = "meeting", "lors d’un rendez-vous"
        LETTER = "letter", "par courrier"
        PARTNER = "partner", "par un partenaire"

    caf_path = "first_contact__caf"

    first_contact = models.ForeignKey(
        FirstContact, models.PROTECT, verbose_name="premier contact", related_name="attempts"
    )
    tried_at = models.DateTimeField("le", auto_now_add=True)
    tried_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="par", related_name="+")
    means = models.CharField("comment", max_length=10, choices=Means)
    reached = models.BooleanField("personne jointe")

    class Meta:
        verbose_name = "essai de contact"
        verbose_name_plural = "essais de contact"
        ordering = ["tried_at", "pk"]
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"essai de contact n° {self.pk}"
