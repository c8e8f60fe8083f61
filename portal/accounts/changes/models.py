"""A request about an account: asked by an administrator, confirmed by a second person before anything happens."""

from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from portal.accounts.changes.applying import NOT_ITS_SERVICES, apply, names_its_services
from portal.accounts.changes.guards import ANSWERED_BY_RIGHT, KEPT
from portal.accounts.changes.permissions import may_answer_change, may_withdraw_change
from portal.accounts.guards import services_of_its_operator
from portal.accounts.models import (
    NAMES_A_SERVICE,
    NAMES_NO_SERVICE,
    PERIMETER_DOES_NOT_FIT,
    PERIMETER_FITS_ROLE,
    Agent,
    AgentQuerySet,
    perimeter_in_words,
)
from portal.foundation.access.roles import Role, is_manager
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.partners.models import Operator
from portal.territory.models import Caf

# How long a request waits for its answer.
TERM = timedelta(days=14)
ALREADY_ASKED = (
    "Une demande attend déjà pour ce compte ou pour cette adresse : attendez sa réponse, ou retirez-la d’abord."
)


class AccountChangeQuerySet(ScopedQuerySet["AccountChange"]):
    """Requests about accounts."""

    def asked(self) -> Self:
        """Those that wait for an answer."""
        return self.filter(state=AccountChange.State.ASKED)

    def past_term(self) -> Self:
        """Those that waited too long."""
        return self.asked().filter(asked_at__lte=timezone.now() - TERM)

    def with_manager(self) -> Self:
        """Each with `has_manager`, read with the row."""
        managers = Agent.unscoped.filter(role=Role.RESPONSABLE, is_active=True, caf=OuterRef("caf"))
        others = managers.exclude(pk=OuterRef("known_account"))
        # No account has the key 0: a request to open one bears on nobody yet.
        known = models.functions.Coalesce("account", 0)
        return self.annotate(known_account=known).annotate(has_manager=Exists(others))

    def answerable_by(self, agent: Agent) -> Self:
        """Those that wait for the answer of `agent`, as `may_answer_change` says of one."""
        rows = self.asked().with_manager().exclude(asked_by=agent.pk).exclude(account=agent.pk)
        if is_manager(agent):
            return rows.filter(has_manager=True, caf=agent.caf_id)
        return rows.filter(has_manager=False) if agent.role == Role.ADMINISTRATEUR else rows.none()

    def for_page(self) -> Self:
        """With what a line or a page shows, the latest first."""
        rows = self.with_manager().select_related("caf", "operator", "account", "asked_by", "answered_by")
        return rows.prefetch_related("operator__services").order_by("-asked_at", "-pk")


class AccountChange(StatefulModel):
    """`asked_by` asks that an account be opened, changed, opened again, or that its lost second factor be removed.

    The row holds what the account is to be; `account` is the one it bears on, and once an opening is confirmed the one
    that it opened. `account_version` is how often the account had changed when it was asked: on another one, nothing
    is confirmed.
    """

    class Kind(models.TextChoices):
        OPEN = "open", "ouverture d’un compte"
        CHANGE = "change", "changement d’un compte"
        REOPEN = "reopen", "réouverture d’un compte"
        FACTOR = "factor", "second facteur perdu"

    class State(StateChoices):
        ASKED = "asked", "demandée", Tone.WAITING
        CONFIRMED = "confirmed", "confirmée", Tone.DONE
        REFUSED = "refused", "refusée", Tone.REFUSED
        WITHDRAWN = "withdrawn", "retirée", Tone.DRAFT
        EXPIRED = "expired", "expirée", Tone.DRAFT

    # The addresses of allauth begin with « account_ ».
    url_prefix = "agent_change"
    open_to_roles = frozenset({Role.ADMINISTRATEUR})
    caf_path = "caf"

    kind = models.CharField("objet", max_length=10, choices=Kind)
    state = models.CharField("état", max_length=10, choices=State, default=State.ASKED)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="compte", null=True, blank=True, related_name="changes"
    )
    account_version = models.PositiveIntegerField("version du compte", null=True, blank=True, editable=False)
    first_name = models.CharField("prénom", max_length=80)
    last_name = models.CharField("nom", max_length=80)
    email = models.EmailField("adresse électronique")
    role = models.CharField("rôle", max_length=20, choices=Role)
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", null=True, blank=True, related_name="+")
    operator = models.ForeignKey(
        Operator, models.PROTECT, verbose_name="gestionnaire", null=True, blank=True, related_name="+"
    )
    services = ArrayField(models.BigIntegerField(), verbose_name="services", default=list, blank=True)
    asked_at = models.DateTimeField("demandée le", auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandée par", related_name="+"
    )
    answered_at = models.DateTimeField("terminée le", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondue par", null=True, blank=True, related_name="+"
    )
    refusal = models.CharField("motif du refus", max_length=300, blank=True)
    confirmed_in = models.BigIntegerField("transaction", null=True, blank=True, editable=False)

    objects: ClassVar = AccountChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "demande sur un compte"
        verbose_name_plural = "demandes sur les comptes"
        triggers = [KEPT, ANSWERED_BY_RIGHT, services_of_its_operator()]
        indexes = [models.Index(fields=["asked_at"], name="account_change_waiting", condition=Q(state="asked"))]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(state="asked"),
                name="account_change_one_asked_per_account",
                violation_error_message=ALREADY_ASKED,
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=Q(state="asked"),
                name="account_change_one_asked_per_address",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(
                name="account_change_perimeter_fits_role",
                condition=PERIMETER_FITS_ROLE,
                violation_error_message=PERIMETER_DOES_NOT_FIT,
            ),
            # Those that ended before accounts named services may name none.
            models.CheckConstraint(
                name="account_change_names_a_service",
                condition=~Q(state="asked") | NAMES_A_SERVICE,
                violation_error_message=NAMES_NO_SERVICE,
            ),
            models.CheckConstraint(name="account_change_answered_by_another", condition=~Q(answered_by=F("asked_by"))),
            models.CheckConstraint(name="account_change_not_on_ones_own", condition=~Q(answered_by=F("account"))),
            models.CheckConstraint(
                name="account_change_ended_iff_date",
                condition=Q(state="asked", answered_at=None) | (~Q(state="asked") & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="account_change_answered_iff_agent",
                condition=Q(state__in=["confirmed", "refused"], answered_by__isnull=False)
                | Q(state__in=["asked", "withdrawn", "expired"], answered_by=None),
            ),
            models.CheckConstraint(
                name="account_change_refused_iff_reason",
                condition=(Q(state="refused") & ~Q(refusal="")) | (~Q(state="refused") & Q(refusal="")),
            ),
            models.CheckConstraint(
                name="account_change_confirmed_within_term",
                condition=~Q(state="confirmed") | Q(answered_at__lte=F("asked_at") + TERM),
            ),
            models.CheckConstraint(
                name="account_change_bears_on_an_account",
                condition=Q(kind="open", account_version=None, account=None)
                | Q(kind="open", account_version=None, state="confirmed")
                | (~Q(kind="open") & Q(account__isnull=False, account_version__isnull=False)),
            ),
            models.CheckConstraint(
                name="account_change_confirmed_of_an_account",
                condition=~Q(state="confirmed") | Q(account__isnull=False, confirmed_in__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"demande n° {self.pk}"

    def clean(self) -> None:
        """Services that are there, of the operator, each once; the database repeats it."""
        if not names_its_services(self):
            raise ValidationError({"services": NOT_ITS_SERVICES})

    def get_absolute_url(self) -> str:
        """The page where it is read and answered."""
        return reverse("agent_change_detail", args=[self.pk])

    @property
    def about(self) -> str:
        """Whose account: « Camille Vanhoutte »."""
        return f"{self.first_name} {self.last_name}"

    @property
    def where(self) -> str:
        """The perimeter in words."""
        return perimeter_in_words(self)

    @property
    def at_a_glance(self) -> str:
        """What one reads before confirming several at once."""
        return f"{self.get_kind_display()} : {self.about}, {self.email}, {self.get_role_display()}, {self.where}"

    @property
    def moves_values(self) -> bool:
        """Whether the account gets another role, perimeter or address."""
        return self.kind in (self.Kind.OPEN, self.Kind.CHANGE)

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self.state == self.State.ASKED)

    @property
    def expires_at(self) -> datetime:
        """When it ends by itself."""
        return self.asked_at + TERM

    @property
    def is_past_term(self) -> bool:
        """Whether it waited too long, the daily task come or not."""
        return self.is_asked and self.expires_at <= timezone.now()

    @cached_property
    def has_manager(self) -> bool:
        """Whether the Caf that the account goes to has a manager who may answer: another than the account itself."""
        managers = Agent.unscoped.filter(role=Role.RESPONSABLE, is_active=True, caf=self.caf_id)
        return bool(self.caf_id) and managers.exclude(pk=self.account_id or 0).exists()

    @property
    def who_confirms(self) -> str:
        """« un responsable de la Caf du Nord »."""
        return f"un responsable de la {self.caf}" if self.has_manager else "un autre administrateur"

    def confirmers(self) -> AgentQuerySet:
        """Those who may answer it, as `may_answer_change` says of one."""
        others = Agent.objects.active().exclude(pk__in=[self.asked_by_id, self.account_id or 0])
        if self.has_manager:
            return others.filter(role=Role.RESPONSABLE, caf=self.caf_id)
        return others.filter(role=Role.ADMINISTRATEUR)

    @cached_property
    def before(self) -> Any:
        """The account as it was when it was asked; None when it did not exist."""
        if self.kind == self.Kind.OPEN:
            return None
        history = self.account.events.select_related("caf", "operator")  # type: ignore[union-attr]  # written by pghistory
        return history.filter(version=self.account_version).order_by("-pgh_id").first() or self.account

    # Steps --------------------------------------------------------------------------------------------------------

    @transition(State.ASKED, to=State.CONFIRMED, allowed=may_answer_change, button="Confirmer")
    def confirm(self, *, by: Agent) -> None:
        """A second person agrees: it is done at once (`applying`)."""
        apply(self, by=by)

    @transition(State.ASKED, to=State.REFUSED, allowed=may_answer_change, button="Refuser")
    def refuse(self, *, by: Agent, refusal: str) -> None:
        """The account stays as it is, for a reason that who asked reads."""
        self.refusal = refusal
        self.answered_at, self.answered_by = timezone.now(), by

    @transition(State.ASKED, to=State.WITHDRAWN, allowed=may_withdraw_change, button="Retirer la demande")
    def withdraw(self, *, by: Agent) -> None:
        """The account stays as it is."""
        self.answered_at = timezone.now()
