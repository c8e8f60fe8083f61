"""An alert on what an agent opened in an hour, and the request that a stop be released for a few hours."""

from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.guards import ALERT_KEPT, LONGEST, RAISED_FROM_TOMORROW, RELEASE_KEPT
from portal.accounts.budgets.permissions import may_answer_budget
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role, is_dpo, is_manager
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf

# How long a request waits for its answer: the next morning it still tells who was stopped.
TERM = timedelta(days=1)
ALREADY_ASKED = "Votre demande est déjà partie : elle attend la réponse."
PAST_TERM = "Cette demande a attendu plus d’un jour : elle a expiré. La personne peut la refaire."

# Settings know no budget: the guard of two of them is put on their table from here.
pgtrigger.register(RAISED_FROM_TOMORROW)(DatedSetting)


class AboutAnAgentQuerySet(ScopedQuerySet[Any]):
    """Alerts, or requests for a release."""

    def with_manager(self) -> Self:
        """Each with `has_manager`, read with the row."""
        managers = Agent.unscoped.filter(role=Role.RESPONSABLE, is_active=True, caf=OuterRef("caf"))
        return self.annotate(has_manager=Exists(managers.exclude(pk=OuterRef("agent"))))

    def readable_by(self, agent: Agent) -> Self:
        """Of rows that `agent` sees, those they read.

        A manager: those of the Caf; an administrator: those that no manager answers; the DPO: all of them. Nobody but
        the DPO reads of themselves, and the DPO opens no file.
        """
        rows = self.with_manager()
        if is_dpo(agent):
            return rows
        return rows.exclude(agent=agent.pk).filter(has_manager=is_manager(agent))

    def answerable_by(self, agent: Agent) -> Self:
        """Those that wait for `agent`, as `may_answer_budget` says of one."""
        return self.none() if is_dpo(agent) else self.waiting().readable_by(agent)

    def waiting(self) -> Self:
        """Those that nobody answered; each kind of row says its own."""
        raise NotImplementedError

    def for_page(self) -> Self:
        """With what a line or a page shows."""
        return self.select_related("agent", "agent__operator", "caf")


class AboutAnAgent(StatefulModel):
    """A row about what `agent` opened; `caf` is theirs that day, None for a partner."""

    open_to_roles = frozenset({Role.DPO, Role.ADMINISTRATEUR})
    caf_path = "caf"

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", null=True, blank=True, related_name="+")

    class Meta:
        abstract = True

    @cached_property
    def has_manager(self) -> bool:
        """Whether the Caf has a manager who may answer: another than the agent."""
        managers = Agent.unscoped.filter(role=Role.RESPONSABLE, is_active=True, caf=self.caf_id)
        return bool(self.caf_id) and managers.exclude(pk=self.agent_id).exists()

    @property
    def where(self) -> str:
        """« Caf du Nord », or the operator of a partner."""
        return str(self.caf or self.agent.operator or "")

    @property
    def who_answers(self) -> str:
        """« un responsable de la Caf du Nord »."""
        return f"un responsable de la {self.caf}" if self.has_manager else "un administrateur du portail"


class BudgetAlertQuerySet(AboutAnAgentQuerySet):
    """Alerts."""

    def waiting(self) -> Self:
        """Those that nobody has seen."""
        return self.filter(state=BudgetAlert.State.OPEN)

    def seen(self) -> Self:
        """Those that somebody has looked at."""
        return self.filter(state=BudgetAlert.State.SEEN)

    def under_way(self) -> Self:
        """Those of the last hour, which still count."""
        return self.filter(until_at__gt=timezone.now())

    def for_page(self) -> Self:
        """With what a line or a page shows, the latest first."""
        return super().for_page().select_related("seen_by").order_by("-raised_at", "-pk")


class BudgetAlert(AboutAnAgent):
    """`agent` passed the alert: one open row for the hour that follows, whatever the number of requests at once.

    `searches` and `files`: the most that were counted together in an hour meanwhile; `refusals`: how many answers were
    stopped. They go on growing once it was seen, at `seen_total`; what is news since then raises another one.
    """

    class State(StateChoices):
        OPEN = "open", "à regarder", Tone.WAITING
        SEEN = "seen", "vue", Tone.DONE

    raised_at = models.DateTimeField("levée le")
    until_at = models.DateTimeField("vaut jusqu’au")
    searches = models.PositiveIntegerField("recherches")
    files = models.PositiveIntegerField("dossiers ouverts")
    refusals = models.PositiveIntegerField("refus", default=0)
    state = models.CharField("état", max_length=10, choices=State, default=State.OPEN)
    seen_at = models.DateTimeField("vue le", null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="vue par", null=True, blank=True, related_name="+"
    )
    seen_total = models.PositiveIntegerField("total quand elle a été vue", null=True, blank=True)
    comment = models.CharField("remarque", max_length=500, blank=True)

    objects: ClassVar = BudgetAlertQuerySet.as_manager()

    class Meta:
        verbose_name = "alerte de consultation"
        verbose_name_plural = "alertes de consultation"
        triggers = [ALERT_KEPT]
        indexes = [models.Index(fields=["raised_at"], name="budget_alert_by_moment")]
        constraints = [
            ExclusionConstraint(
                name="budget_alert_one_open_an_hour",
                expressions=[
                    ("agent", RangeOperators.EQUAL),
                    (Func("raised_at", "until_at", function="TSTZRANGE"), RangeOperators.OVERLAPS),
                ],
                condition=Q(state="open"),
            ),
            models.CheckConstraint(
                name="budget_alert_lasts_an_hour", condition=Q(until_at=F("raised_at") + timedelta(hours=1))
            ),
            models.CheckConstraint(name="budget_alert_seen_by_another", condition=~Q(seen_by=F("agent"))),
            models.CheckConstraint(
                name="budget_alert_seen_iff_agent",
                condition=Q(state="open", seen_at=None, seen_by=None, seen_total=None, comment="")
                | Q(state="seen", seen_at__isnull=False, seen_by__isnull=False, seen_total__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"alerte n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page where it is read and marked as seen."""
        return reverse("budget_alert_detail", args=[self.pk])

    @property
    def total(self) -> int:
        """Searches and files together."""
        return self.searches + self.files

    @classmethod
    def waits_about(cls, agent: Any) -> bool:
        """Whether one about `agent`, of the last hour, was seen by nobody yet."""
        return bool(cls.objects.filter(agent=agent.pk).under_way().waiting().exists())

    def calls_for_another(self, total: int, *, refused: bool) -> bool:
        """Whether this is news since it was seen: the first answer that is stopped, or twice as many."""
        return (refused and not self.refusals) or total >= 2 * (self.seen_total or self.total)

    @transition(State.OPEN, to=State.SEEN, allowed=may_answer_budget, button="Marquer comme vue")
    def acknowledge(self, *, by: Agent, comment: str = "") -> None:
        """Somebody who answers for the agent has looked at it, with a sentence if there is something to say."""
        self.seen_at, self.seen_by, self.seen_total, self.comment = timezone.now(), by, self.total, comment


class BudgetReleaseQuerySet(AboutAnAgentQuerySet):
    """Requests for a release."""

    def waiting(self) -> Self:
        """Those that wait for an answer."""
        return self.filter(state=BudgetRelease.State.ASKED, asked_at__gt=timezone.now() - TERM)

    def past_term(self) -> Self:
        """Those that waited too long."""
        return self.filter(state=BudgetRelease.State.ASKED, asked_at__lte=timezone.now() - TERM)

    def in_force(self) -> Self:
        """Those that release the stop now."""
        return self.filter(state=BudgetRelease.State.RELEASED, until__gt=timezone.now())

    def for_page(self) -> Self:
        """With what a line or a page shows, the latest first."""
        return super().for_page().select_related("answered_by").order_by("-asked_at", "-pk")


class BudgetRelease(AboutAnAgent):
    """`agent`, who is stopped, asks to go on: released until a moment, which ends by itself, or refused."""

    class State(StateChoices):
        ASKED = "asked", "en attente", Tone.WAITING
        RELEASED = "released", "accordée", Tone.DONE
        REFUSED = "refused", "refusée", Tone.REFUSED
        EXPIRED = "expired", "expirée", Tone.DRAFT

    asked_at = models.DateTimeField("demandée le", auto_now_add=True)
    reason = models.CharField("motif", max_length=300, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.ASKED)
    answered_at = models.DateTimeField("terminée le", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondue par", null=True, blank=True, related_name="+"
    )
    until = models.DateTimeField("limite levée jusqu’au", null=True, blank=True)
    refusal = models.CharField("motif du refus", max_length=300, blank=True)

    objects: ClassVar = BudgetReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = "demande de levée de la limite"
        verbose_name_plural = "demandes de levée de la limite"
        triggers = [RELEASE_KEPT]
        indexes = [models.Index(fields=["agent", "asked_at"], name="budget_release_by_agent")]
        constraints = [
            models.UniqueConstraint(
                fields=["agent"],
                condition=Q(state="asked"),
                name="budget_release_one_asked",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(name="budget_release_by_another", condition=~Q(answered_by=F("agent"))),
            models.CheckConstraint(
                name="budget_release_answered_iff_agent",
                condition=Q(state="asked", answered_at=None, answered_by=None)
                | Q(state="expired", answered_at__isnull=False, answered_by=None)
                | Q(state__in=["released", "refused"], answered_at__isnull=False, answered_by__isnull=False),
            ),
            models.CheckConstraint(
                name="budget_release_refused_iff_reason",
                condition=(Q(state="refused") & ~Q(refusal="")) | (~Q(state="refused") & Q(refusal="")),
            ),
            models.CheckConstraint(
                name="budget_release_of_a_few_hours",
                condition=(~Q(state="released") & Q(until=None))
                | Q(state="released", until__gt=F("answered_at"), until__lte=F("answered_at") + LONGEST),
            ),
        ]

    def __str__(self) -> str:
        return f"demande n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page where it is read and answered."""
        return reverse("budget_release_detail", args=[self.pk])

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self.state == self.State.ASKED) and not self.is_past_term

    @property
    def expires_at(self) -> datetime:
        """When it ends by itself."""
        return self.asked_at + TERM

    @property
    def is_past_term(self) -> bool:
        """Whether it waited too long, the task come or not."""
        return bool(self.state == self.State.ASKED) and self.expires_at <= timezone.now()

    @property
    def is_in_force(self) -> bool:
        """Whether it releases the stop now."""
        return self.until is not None and self.until > timezone.now()

    @property
    def button_to_ask(self) -> str:
        """What the button that sends it says: whom the agent asks."""
        if not self.has_manager:
            return "Demander à un administrateur"
        return "Demander à un autre responsable" if is_manager(self.agent) else "Demander à mon responsable"

    @transition(State.ASKED, to=State.RELEASED, allowed=may_answer_budget, button="Lever la limite")
    def release(self, *, by: Agent, hours: int) -> str:
        """The stop is released for `hours`; alerts go on."""
        self._refuse_past_term()
        self.answered_at, self.answered_by = timezone.now(), by
        self.until = self.answered_at + timedelta(hours=hours)
        return f"{hours} h"

    @transition(State.ASKED, to=State.REFUSED, allowed=may_answer_budget, button="Refuser")
    def refuse(self, *, by: Agent, refusal: str) -> None:
        """The stop stays, for a reason that who asked reads."""
        self._refuse_past_term()
        self.answered_at, self.answered_by, self.refusal = timezone.now(), by, refusal

    def _refuse_past_term(self) -> None:
        if self.is_past_term:
            raise ActionRefused(PAST_TERM)
