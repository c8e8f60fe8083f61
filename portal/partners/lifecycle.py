"""What operators, services and sites share: open, then closed on a day for a reason, and opened again."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.foundation.access.roles import Actor
from portal.foundation.forms.stale_edits import Versioned
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.partners.permissions import may_close


def closed_by_someone(name: str) -> models.CheckConstraint:
    """The constraint of a `Closable` model: closed with a day, a name and a reason, or open without any."""
    return models.CheckConstraint(
        name=name,
        condition=Q(state="open", closed_on=None, closed_by=None, close_reason="")
        | (Q(state="closed", closed_on__isnull=False, closed_by__isnull=False) & ~Q(close_reason="")),
    )


class Closable(Versioned, StatefulModel):
    """A row that closes; list `counts_changes()` in Meta.triggers and `closed_by_someone(…)` in Meta.constraints."""

    class State(StateChoices):
        OPEN = "open", "ouvert", Tone.DONE
        CLOSED = "closed", "fermé", Tone.DRAFT

    state = models.CharField("état", max_length=10, choices=State, default=State.OPEN, editable=False)
    closed_on = models.DateField("fermé le", null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="fermé par",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    close_reason = models.CharField("motif de la fermeture", max_length=300, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether it is offered in forms."""
        return bool(self.state == self.State.OPEN)

    def is_kept_by(self, agent: Actor) -> bool:
        """Whether `agent` corrects and closes it; nobody unless the model says it."""
        return False

    def before_closing(self) -> None:
        """Raise `ActionRefused` when something must end first; nothing unless the model says it."""

    def before_reopening(self) -> None:
        """Raise `ActionRefused` when something must be open first; nothing unless the model says it."""

    @transition(State.OPEN, to=State.CLOSED, allowed=may_close, button="Fermer")
    def close(self, *, by: Any, on: date, reason: str) -> str:
        """Closed on this day, for this reason: offered no more; what happened there stays."""
        self.before_closing()
        self.closed_on, self.closed_by, self.close_reason = on, by, reason
        return f"le {fr_date(on)} : {reason}"

    @transition(State.CLOSED, to=State.OPEN, allowed=may_close, button="Rouvrir")
    def reopen(self, *, by: Any, on: date, reason: str) -> str:
        """Open again from this day, or closed by mistake; the journal and the history keep what was said."""
        self.before_reopening()
        self.closed_on, self.closed_by, self.close_reason = None, None, ""
        return f"le {fr_date(on)} : {reason}"
