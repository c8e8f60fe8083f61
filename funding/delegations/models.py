"""The register of delegations: person, act, limit in euros, dates, substitute and the signed deed.

A Caf decides the aids of its action sociale by its conseil d’administration, which may delegate to the director, who
delegates in turn (règlement intérieur d’action sociale of each Caf). Which acts, and up to how much, is the deed’s.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar, Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.urls import reverse
from django.utils import timezone

from funding.delegations.guards import DELEGATION_KEPT, HOLDERS_ARE_MANAGERS
from funding.delegations.permissions import may_end_delegation
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.text.french import euros, fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf

# How long before its end a delegation is told of.
ENDING_DAYS = 31
OVERLAPS = "Cette personne a déjà une délégation pour cet acte à ces dates : mettez-y fin d’abord."


class DelegationQuerySet(ScopedQuerySet["Delegation"]):
    """Delegations."""

    def in_force(self, day: date | None = None) -> Self:
        """Those that hold on `day`, today by default."""
        day = day or timezone.localdate()
        return self.filter(state=Delegation.State.GIVEN, from_on__lte=day, until_on__gte=day)

    def usable_by(self, agent: Agent) -> Self:
        """Those that `agent` may use, as their holder or as the substitute."""
        return self.filter(Q(agent=agent.pk) | Q(substitute=agent.pk), caf=agent.caf_id)

    def for_act(self, agent: Agent, act: str) -> "Delegation | None":
        """The one that `agent` uses today for `act`: their own first, else the largest where they stand in."""
        own = Case(When(agent=agent.pk, then=Value(0)), default=Value(1))
        found = self.usable_by(agent).in_force().filter(act=act).select_related("agent")
        return found.order_by(own, F("amount_limit").desc(nulls_last=True), "pk").first()

    def ending(self, today: date) -> Self:
        """Those whose term comes within a month, or came yesterday."""
        between = (today - timedelta(days=1), today + timedelta(days=ENDING_DAYS))
        return self.filter(state=Delegation.State.GIVEN, until_on__range=between)

    def for_list(self) -> Self:
        """With their persons; the latest term first."""
        return self.select_related("agent", "substitute", "caf__departement", "entered_by", "ended_by").order_by(
            "-until_on", "-pk"
        )


class Delegation(StatefulModel, ScopedModel):
    """What one manager may decide alone, by the deed of who gives it; never entered by who holds or replaces."""

    class State(StateChoices):
        GIVEN = "given", "donnée", Tone.DONE
        ENDED = "ended", "terminée", Tone.DRAFT

    class Act(models.TextChoices):
        GRANT = "grant", "accorder un financement"
        REFUSE = "refuse", "refuser un financement"

    caf_path = "caf"
    open_to_roles = frozenset({Role.ADMINISTRATEUR})

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="titulaire", related_name="+", db_index=False
    )
    act = models.CharField("acte", max_length=10, choices=Act)
    amount_limit = models.DecimalField("jusqu’à", max_digits=12, decimal_places=2, null=True, blank=True)
    from_on = models.DateField("à partir du")
    until_on = models.DateField("jusqu’au")
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="suppléant", null=True, blank=True, related_name="+"
    )
    given_by = models.CharField("donnée par", max_length=150)
    signed_on = models.DateField("signée le")
    deed = models.FileField("acte signé (PDF)", upload_to=random_path)
    state = models.CharField("état", max_length=10, choices=State, default=State.GIVEN)
    entered_at = models.DateTimeField("saisie le", auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisie par", related_name="+"
    )
    ended_at = models.DateTimeField("terminée le", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="terminée par", null=True, blank=True, related_name="+"
    )
    end_reason = models.CharField("pourquoi", max_length=200, blank=True)

    objects: ClassVar = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = "délégation"
        verbose_name_plural = "délégations"
        ordering = ["-until_on", "-pk"]
        triggers = [DELEGATION_KEPT, HOLDERS_ARE_MANAGERS]
        constraints = [
            ExclusionConstraint(
                name="delegation_one_at_a_time",
                expressions=[
                    ("agent", RangeOperators.EQUAL),
                    ("act", RangeOperators.EQUAL),
                    (
                        Func(F("from_on"), F("until_on"), Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(state="given"),
                violation_error_message=OVERLAPS,
            ),
            models.CheckConstraint(
                name="delegation_dates_in_order",
                condition=Q(until_on__gte=F("from_on")) & Q(from_on__gte=F("signed_on")),
                violation_error_message="La délégation commence au plus tôt le jour de l’acte et finit ensuite.",
            ),
            models.CheckConstraint(
                name="delegation_not_to_oneself",
                condition=~Q(entered_by=F("agent"))
                & (Q(substitute=None) | (~Q(substitute=F("agent")) & ~Q(substitute=F("entered_by")))),
                violation_error_message="Nul ne se délègue à soi-même : une autre personne saisit la délégation.",
            ),
            models.CheckConstraint(
                name="delegation_limit_iff_grant",
                condition=Q(act="grant", amount_limit__gt=0) | (~Q(act="grant") & Q(amount_limit=None)),
            ),
            models.CheckConstraint(name="delegation_has_its_deed", condition=~Q(deed="") & ~Q(given_by="")),
            models.CheckConstraint(
                name="delegation_ended_iff_agent",
                condition=Q(state="given", ended_at=None, ended_by=None, end_reason="")
                | (Q(state="ended", ended_at__isnull=False, ended_by__isnull=False) & ~Q(end_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"délégation n° {self.pk}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("delegation_detail", args=[self.pk])

    @property
    def is_given(self) -> bool:
        """Whether nobody put an end to it."""
        return self.state == self.State.GIVEN

    def covers(self, amount: Decimal | None) -> bool:
        """Whether `amount` euros are within its limit."""
        return amount is None or self.amount_limit is None or amount <= self.amount_limit

    @property
    def limit_in_words(self) -> str:
        """« jusqu’à 10 000,00 € », « sans montant »."""
        return f"jusqu’à {euros(self.amount_limit)}" if self.amount_limit is not None else "sans montant"

    @property
    def standing_today(self) -> tuple[str, Tone]:
        """In words and tone, what it is worth today: to come, in force, past its term, ended."""
        today = timezone.localdate()
        if not self.is_given:
            return "terminée", Tone.DRAFT
        if today > self.until_on:
            return "échue", Tone.REFUSED
        return ("à venir", Tone.WAITING) if today < self.from_on else ("en vigueur", Tone.DONE)

    @property
    def deed_in_words(self) -> str:
        """« délégation n° 3, donnée par Mme Delmas, directrice, par acte signé le 3 janvier 2014 »."""
        return f"{self}, donnée par {self.given_by}, par acte signé le {fr_date(self.signed_on)}"

    @transition(State.GIVEN, to=State.ENDED, allowed=may_end_delegation, button="Mettre fin à la délégation")
    def end(self, *, by: Agent, reason: str) -> None:
        """Nobody uses it any more, at once; what was decided under it stays."""
        if not reason.strip():
            raise ActionRefused("Dites pourquoi la délégation prend fin : elle reste dans le registre.")
        self.ended_at, self.ended_by, self.end_reason = timezone.now(), by, reason
