"""A replacement: for a period, a colleague of the same Caf sees the files of an agent as their own."""

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
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.separations.replacements.permissions import may_replace
from portal.territory.models import Caf

NO_OVERLAP = "Une autre période se croise avec celle-ci pour le même agent : corrigez ses dates, ou annulez l’autre."
IS_OVER = "Ce remplacement est terminé : il ne se corrige plus et ne s’annule plus."

COLLEAGUES = pgtrigger.Trigger(
    name="colleagues_of_one_caf",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF TG_OP = 'UPDATE' AND (OLD.agent_id, OLD.substitute_id, OLD.caf_id)
            = (NEW.agent_id, NEW.substitute_id, NEW.caf_id) THEN RETURN NEW; END IF;
        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.agent_id, NEW.substitute_id) AND caf_id = NEW.caf_id
            AND role IN ('conseiller', 'travailleur_social')) <> 2 THEN
            RAISE EXCEPTION 'caseworkers of one Caf replace each other' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class ReplacementQuerySet(ScopedQuerySet["Replacement"]):
    """Replacements."""

    def planned(self) -> Self:
        """Not cancelled."""
        return self.filter(state=Replacement.State.PLANNED)

    def in_force(self, day: date | None = None) -> Self:
        """Those of `day`, today by default."""
        day = day or timezone.localdate()
        return self.planned().filter(from_on__lte=day, until_on__gte=day)

    def crossing(self, *, agent: Agent, from_on: date, until_on: date) -> Self:
        """Planned ones of `agent` that share a day with this period."""
        return self.planned().filter(agent=agent, from_on__lte=until_on, until_on__gte=from_on)

    def about(self, agent: Agent) -> Self:
        """Those in which `agent` is replaced or replaces."""
        return self.filter(Q(agent=agent) | Q(substitute=agent))

    def for_list(self) -> Self:
        """With what a line shows, the latest period first."""
        return self.select_related("agent", "substitute").order_by("-from_on", "-pk")


@pghistory.track()
class Replacement(Versioned, StatefulModel):
    """`substitute` replaces `agent` from a day to another, both included. Nothing is to be undone at its end."""

    class State(StateChoices):
        PLANNED = "planned", "retenu", Tone.WAITING
        CANCELLED = "cancelled", "annulé", Tone.DRAFT

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent absent", related_name="replacements"
    )
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="remplacé par", related_name="substitutions"
    )
    from_on = models.DateField("du")
    until_on = models.DateField("au (inclus)")
    state = models.CharField("état", max_length=10, choices=State, default=State.PLANNED)
    entered_at = models.DateTimeField("saisi le", auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisi par", null=True, related_name="+"
    )

    objects: ClassVar = ReplacementQuerySet.as_manager()

    class Meta:
        verbose_name = "remplacement"
        verbose_name_plural = "remplacements"
        # That the periods of an agent stay apart is an exclusion constraint: see the migration.
        triggers = [counts_changes(), COLLEAGUES]
        constraints = [
            models.CheckConstraint(
                name="replacement_dates_in_order",
                condition=Q(until_on__gte=F("from_on")),
                violation_error_message="La fin vient avant le début : vérifiez les deux dates.",
            ),
            models.CheckConstraint(
                name="replacement_by_another",
                condition=~Q(agent=F("substitute")),
                violation_error_message="Choisissez un autre collègue : personne ne se remplace soi-même.",
            ),
        ]

    def __str__(self) -> str:
        return f"remplacement n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The list: a replacement has no page of its own."""
        return reverse("replacement_list")

    @property
    def is_over(self) -> bool:
        """Whether its last day is past."""
        return self.until_on < timezone.localdate()

    @property
    def moment(self) -> str:
        """« en cours », « à venir », « terminé » or « annulé »."""
        if self.state == self.State.CANCELLED:
            return str(self.State.CANCELLED.label)
        if self.is_over:
            return "terminé"
        return "en cours" if self.from_on <= timezone.localdate() else "à venir"

    @property
    def until_in_words(self) -> str:
        """« jusqu’au 3 mars 2014 »."""
        return f"jusqu’au {fr_date(self.until_on)}"

    @transition(State.PLANNED, to=State.CANCELLED, allowed=may_replace, button="Annuler")
    def cancel(self, *, by: Agent) -> None:
        """The agent is not away, or nobody replaces them; the row stays."""
        if self.is_over:
            raise ActionRefused(IS_OVER)


def stands_for(agent: Any) -> list[int]:
    """The keys of those whose files `agent` follows today: their own, and those of whom they replace.

    Read once for each `agent` object, so once for a page, as Django does with permissions: a home page asks six times.
    """
    if not hasattr(agent, "keys_stood_for"):
        replaced = Replacement.objects.in_force().filter(substitute=agent.pk).values_list("agent", flat=True)
        agent.keys_stood_for = [agent.pk, *replaced]
    known: list[int] = agent.keys_stood_for
    return known


def substitute_of(agent: Any, *, reader: Any = None) -> "Replacement | None":
    """Who replaces `agent` today, or None. With the `reader` of a page, whom they stand for is read in one query."""
    asks = reader is not None and not hasattr(reader, "keys_stood_for")
    asked = Q(agent=agent) | Q(substitute=reader) if asks else Q(agent=agent)
    rows = list(Replacement.objects.in_force().filter(asked).select_related("substitute"))
    if asks:
        reader.keys_stood_for = [reader.pk, *(row.agent_id for row in rows if row.substitute_id == reader.pk)]
    return next((row for row in rows if row.agent_id == agent.pk), None)
