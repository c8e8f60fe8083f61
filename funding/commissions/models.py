"""A sitting of the commission d’action sociale of a Caf, which decides beyond the delegations of its managers.

The commission decides by delegation of the conseil d’administration, as the règlement intérieur of each Caf says.
"""

from datetime import date, datetime
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from funding.commissions.guards import COMMISSION_KEPT
from funding.commissions.permissions import may_cancel_commission
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date, in_paris
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf


class CommissionQuerySet(ScopedQuerySet["Commission"]):
    """Commissions."""

    def held(self) -> Self:
        """Those whose record stands."""
        return self.filter(state=Commission.State.HELD)

    def able_to_decide(self, caf: str, submitted_at: datetime | None) -> Self:
        """Those of `caf` that sat since a request was handed in, the latest first."""
        day: date = in_paris(submitted_at or timezone.now()).date()
        return self.held().filter(caf=caf, held_on__gte=day).order_by("-held_on", "-pk")

    def for_list(self) -> Self:
        """With who recorded them; the latest first."""
        return self.select_related("caf__departement", "recorded_by").order_by("-held_on", "-pk")


@pghistory.track()
class Commission(Versioned, StatefulModel, ScopedModel):
    """One sitting: its day, the members present, one a line, and the minutes."""

    class State(StateChoices):
        HELD = "held", "tenue", Tone.DONE
        CANCELLED = "cancelled", "annulée", Tone.DRAFT

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    held_on = models.DateField("tenue le")
    members = models.TextField("membres présents")
    minutes = models.FileField("procès-verbal (PDF)", upload_to=random_path)
    state = models.CharField("état", max_length=10, choices=State, default=State.HELD)
    recorded_at = models.DateTimeField("enregistrée le", auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistrée par", related_name="+"
    )
    cancel_reason = models.CharField("pourquoi elle est annulée", max_length=200, blank=True)

    objects: ClassVar = CommissionQuerySet.as_manager()

    class Meta:
        verbose_name = "commission"
        verbose_name_plural = "commissions"
        ordering = ["-held_on", "-pk"]
        triggers = [counts_changes(), COMMISSION_KEPT]
        constraints = [
            models.UniqueConstraint(
                fields=["caf", "held_on"],
                condition=Q(state="held"),
                name="commission_once_a_day",
                violation_error_message="Une commission est déjà enregistrée à cette date : ouvrez-la.",
            ),
            models.CheckConstraint(name="commission_has_its_minutes", condition=~Q(minutes="") & ~Q(members="")),
            models.CheckConstraint(
                name="commission_cancelled_iff_reason",
                condition=Q(state="held", cancel_reason="") | (Q(state="cancelled") & ~Q(cancel_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"commission du {fr_date(self.held_on)}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("commission_detail", args=[self.pk])

    @property
    def is_held(self) -> bool:
        """Whether its record stands."""
        return self.state == self.State.HELD

    @property
    def member_list(self) -> list[str]:
        """Those present, as they were typed."""
        return [line for line in self.members.splitlines() if line.strip()]

    @transition(State.HELD, to=State.CANCELLED, allowed=may_cancel_commission, button="Annuler l’enregistrement")
    def cancel(self, *, by: Agent, reason: str) -> None:
        """Take back what was recorded by mistake; refused once it decided something."""
        if not reason.strip():
            raise ActionRefused("Dites pourquoi cet enregistrement est annulé.")
        self.cancel_reason = reason
