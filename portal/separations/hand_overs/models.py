"""A hand-over: the open files of an agent go to a colleague from a day, and come back by themselves on another."""

from datetime import date
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import counted, fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.separations.hand_overs.permissions import may_change_hand_over
from portal.territory.models import Caf

ALREADY_PLANNED = (
    "Une passation de tous les dossiers de cet agent est déjà prévue : corrigez-la, ou annulez-la d’abord."
)
HAS_BEGUN = "Cette passation a déjà commencé : faites revenir les dossiers une fois qu’elle est faite."
RETURN_AFTER = "Le retour vient après le premier jour : vérifiez les deux dates."

COLLEAGUES = pgtrigger.Trigger(
    name="colleagues_of_one_caf",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF TG_OP = 'UPDATE' AND (OLD.giver_id, OLD.receiver_id, OLD.caf_id)
            = (NEW.giver_id, NEW.receiver_id, NEW.caf_id) THEN RETURN NEW; END IF;
        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.giver_id, NEW.receiver_id) AND caf_id = NEW.caf_id)
            <> 2 THEN
            RAISE EXCEPTION 'colleagues of one Caf hand files over' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class HandOverQuerySet(ScopedQuerySet["HandOver"]):
    """Hand-overs."""

    def due(self, day: date) -> Self:
        """Those whose first or last day has come, and that are not done."""
        begins = Q(state=HandOver.State.PLANNED, starts_on__lte=day)
        return self.filter(begins | Q(state=HandOver.State.RUNNING, returns_on__lte=day))

    def about(self, agent: Agent) -> Self:
        """Those in which `agent` gives or receives."""
        return self.filter(Q(giver=agent) | Q(receiver=agent))

    def for_list(self) -> Self:
        """With what a line shows, the latest first."""
        return self.select_related("giver", "receiver").order_by("-starts_on", "-pk")

    def for_one_file(
        self, family: Any, *, by: Agent, receiver: Agent, starts_on: date | None, returns_on: date | None
    ) -> "HandOver":
        """The hand-over that this file goes through: one for all the files given alike on the same day."""
        today = timezone.localdate()
        starts_on = max(starts_on or today, today)
        if returns_on is not None and returns_on <= starts_on:
            raise ActionRefused(RETURN_AFTER)
        if not family.is_followed:
            raise ActionRefused("Personne ne suit ce dossier : confiez-le dès aujourd’hui, sans date.")
        state = HandOver.State.PLANNED if starts_on > today else HandOver.State.RUNNING
        alike = {"caf_id": family.caf_id, "giver": family.referent, "receiver": receiver, "starts_on": starts_on}
        found = self.filter(**alike, whole=False, returns_on=returns_on, state=state, entered_by=by)
        made = found.first() or self.create(**alike, whole=False, returns_on=returns_on, state=state, entered_by=by)
        if state == HandOver.State.RUNNING:  # given at once
            self.filter(pk=made.pk).update(given=F("given") + 1)
        return made


@pghistory.track(exclude=["given", "returned"])
class HandOver(Versioned, StatefulModel):
    """From `giver` to `receiver`: all the open files of that day when `whole`, else those marked with it.

    `given` and `returned` count the files moved so far. A hand-over for good has no `returns_on`.
    """

    class State(StateChoices):
        PLANNED = "planned", "prévue", Tone.WAITING
        RUNNING = "running", "en cours", Tone.WAITING
        DONE = "done", "terminée", Tone.DONE
        CANCELLED = "cancelled", "annulée", Tone.DRAFT

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="de", related_name="+")
    receiver = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="à", related_name="+")
    whole = models.BooleanField("tous les dossiers ouverts", default=True)
    starts_on = models.DateField("à partir du")
    returns_on = models.DateField("retour le", null=True, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.PLANNED)
    given = models.PositiveIntegerField("dossiers confiés", default=0, editable=False)
    returned = models.PositiveIntegerField("dossiers revenus", default=0, editable=False)
    entered_at = models.DateTimeField("saisie le", auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisie par", null=True, related_name="+"
    )

    objects: ClassVar = HandOverQuerySet.as_manager()

    class Meta:
        verbose_name = "passation"
        verbose_name_plural = "passations"
        triggers = [counts_changes(exclude=("given", "returned")), COLLEAGUES]
        constraints = [
            models.UniqueConstraint(
                fields=["giver"],
                condition=Q(state="planned", whole=True),
                name="hand_over_one_planned",
                violation_error_message=ALREADY_PLANNED,
            ),
            models.CheckConstraint(
                name="hand_over_to_another",
                condition=~Q(giver=F("receiver")),
                violation_error_message="Choisissez un autre collègue.",
            ),
            models.CheckConstraint(
                name="hand_over_dates_in_order",
                condition=Q(returns_on=None) | Q(returns_on__gte=F("starts_on")),
                violation_error_message=RETURN_AFTER,
            ),
            models.CheckConstraint(
                name="hand_over_running_until_a_day", condition=~Q(state="running") | Q(returns_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"passation n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The list: a hand-over has no page of its own."""
        return reverse("hand_over_list")

    @property
    def extent(self) -> str:
        """« tous les dossiers ouverts », « 3 dossiers choisis » once given."""
        if self.given:
            return counted(self.given, "dossier") + ("" if self.whole else " choisis" if self.given > 1 else " choisi")
        return "tous les dossiers ouverts" if self.whole else "des dossiers choisis"

    @property
    def starts_on_later(self) -> bool:
        """Whether the files did not go yet."""
        return bool(self.state == self.State.PLANNED)

    @property
    def note(self) -> str:
        """What the journal says of each file: « de Camille Vanhoutte à Sacha Delobel, jusqu’au 3 mars 2014 »."""
        until = f", jusqu’au {fr_date(self.returns_on)}" if self.returns_on else ""
        return f"de {self.giver} à {self.receiver}{until}"

    @transition(State.PLANNED, to=State.CANCELLED, allowed=may_change_hand_over, button="Annuler")
    def cancel(self, *, by: Agent) -> None:
        """Nothing is given; files that were chosen for it are free again."""
        if self.given:
            raise ActionRefused(HAS_BEGUN)
        self.files.update(hand_over=None)

    @transition(State.RUNNING, to=State.RUNNING, allowed=may_change_hand_over, button="Faire revenir maintenant")
    def recall(self, *, by: Agent) -> None:
        """The files come back today instead of on their day; a worker moves them."""
        self.returns_on = timezone.localdate()
