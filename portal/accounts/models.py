"""Agents: who signs in, with which role, on which perimeter."""

import json
from typing import Any, ClassVar, Self

import pghistory
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from portal.accounts.guards import GUARDS
from portal.foundation.access.roles import CAF_ROLES, CASEWORKER_ROLES, NATIONAL_ROLES, Role
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.registry import import_models
from portal.partners.models import Operator
from portal.territory.models import Caf


class AgentQuerySet(ScopedQuerySet["Agent"]):
    """Agents."""

    def active(self) -> Self:
        """Accounts that open the portal."""
        return self.filter(is_active=True)

    def with_perimeter(self) -> Self:
        """Each with what `perimeter_label` reads."""
        return self.select_related("caf", "operator").prefetch_related("operator__services")

    def caseworkers(self) -> Self:
        """Those who may follow family files today: conseillers and travailleurs sociaux whose account is open."""
        return self.active().filter(role__in=CASEWORKER_ROLES)

    def managers(self) -> Self:
        """Those who answer for a Caf today: responsables whose account is open."""
        return self.active().filter(role=Role.RESPONSABLE)

    def deactivated(self) -> Self:
        """Accounts that no longer open it."""
        return self.filter(is_active=False)

    def never_signed_in(self) -> Self:
        """Active accounts that nobody has used yet."""
        return self.active().filter(last_login=None)

    def hold(self, *keys: int) -> None:
        """Lock these accounts to the end of the transaction, always in the same order.

        Whoever acts on an account names themselves in the journal: two people who act on each other's wait in turn.
        """
        list(self.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",)))

    def matching(self, words: str) -> Self:
        """Agents whose name or address contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(
                models.Q(last_name__icontains=word)
                | models.Q(first_name__icontains=word)
                | models.Q(email__icontains=word)
            )
        return found


# What an account is good for today: its words, and the phrase that finds such accounts.
STANDINGS = {
    "active": ("actif", AgentQuerySet.active),
    "deactivated": ("désactivé", AgentQuerySet.deactivated),
    "never": ("actif, jamais utilisé", AgentQuerySet.never_signed_in),
}


class AgentManager(BaseUserManager["Agent"]):
    """Makes agents; the e-mail is the identifier, compared without case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Agent":
        """Create one agent; without a password the account waits for a reset link or for single sign-on."""
        agent = self.model(email=email.lower(), **fields)
        agent.set_password(password)
        agent.save()
        return agent

    def get_by_natural_key(self, email: str | None) -> "Agent":
        """The agent of this e-mail, whatever its case."""
        return self.get(email__iexact=email)


# What a person does at their own screen, or what sends them back to the sign-in page, is no edit of their account.
OF_ONES_OWN = ("password", "last_login", "compact_tables", "hidden_columns", "session_generation")
# Of an account, and of a request that one be opened or changed.
PERIMETER_FITS_ROLE = (
    models.Q(role__in=CAF_ROLES, caf__isnull=False, operator__isnull=True, services=[])
    | models.Q(role=Role.PARTENAIRE, caf__isnull=True, operator__isnull=False)
    | models.Q(role__in=NATIONAL_ROLES, caf__isnull=True, operator__isnull=True, services=[])
)
PERIMETER_DOES_NOT_FIT = (
    "Le périmètre ne va pas avec le rôle : une Caf pour un conseiller, un travailleur social ou un "
    "responsable ; les services d’un gestionnaire pour un partenaire ; rien pour un rôle national."
)
# So many services are named in the header of each page.
SHOWN_SERVICES = 3
NAMES_A_SERVICE = ~models.Q(role=Role.PARTENAIRE) | models.Q(services__len__gt=0)
NAMES_NO_SERVICE = "Un partenaire travaille dans un service : choisissez au moins un service."


@pghistory.track(exclude=[*OF_ONES_OWN])
class Agent(AbstractBaseUser, Versioned, ScopedModel):
    """A person who works with the portal. Never a parent: families have no account."""

    open_to_roles = frozenset({Role.ADMINISTRATEUR})
    # Colleagues choose each other: who follows a file, who replaces whom.
    caf_path = "caf"

    email = models.EmailField(
        "adresse électronique", unique=True, error_messages={"unique": "Un compte porte déjà cette adresse."}
    )
    first_name = models.CharField("prénom", max_length=80)
    last_name = models.CharField("nom", max_length=80)
    role = models.CharField("rôle", max_length=20, choices=Role)
    caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="Caf", null=True, blank=True, related_name="agents",
        help_text="Pour un conseiller, un travailleur social ou un responsable.",
    )  # fmt: skip
    operator = models.ForeignKey(
        Operator, models.PROTECT, verbose_name="gestionnaire", null=True, blank=True, related_name="agents",
        help_text="Pour un partenaire.",
    )  # fmt: skip
    # Keys of those of its operator that a partner works in, in order: the account sees what is theirs.
    services = ArrayField(models.BigIntegerField(), verbose_name="services", default=list, blank=True)
    is_active = models.BooleanField("actif", default=True)
    date_joined = models.DateTimeField("créé le", auto_now_add=True)
    compact_tables = models.BooleanField("tableaux compacts", default=False)
    # {name of a list: columns the agent does not wish to see}; a list that is not here shows its usual ones.
    hidden_columns = models.JSONField("colonnes masquées", default=dict, blank=True)

    # One more each time every session of the account ends for a reason that no other column tells.
    session_generation = models.PositiveIntegerField(
        "génération des sessions", default=0, db_default=0, editable=False
    )

    objects: ClassVar = AgentManager.from_queryset(AgentQuerySet)()  # type: ignore[assignment]  # makes agents as well

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name", "role"]

    class Meta:
        verbose_name = "agent"
        verbose_name_plural = "agents"
        ordering = ["last_name", "first_name"]
        triggers = [counts_changes(exclude=OF_ONES_OWN), *GUARDS]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="agent_email_once"),
            models.CheckConstraint(
                name="agent_perimeter_fits_role",
                condition=PERIMETER_FITS_ROLE,
                violation_error_message=PERIMETER_DOES_NOT_FIT,
            ),
            # One that lost its last service stays, closed.
            models.CheckConstraint(
                name="agent_partner_names_a_service",
                condition=models.Q(is_active=False) | NAMES_A_SERVICE,
                violation_error_message=NAMES_NO_SERVICE,
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        """First and last name, as shown to other agents."""
        return f"{self.first_name} {self.last_name}"

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session carries: it ends when the password, the address, the role or the perimeter is another."""
        perimeter = (self.caf_id, self.operator_id, self.session_generation, *self.services)
        opened = (self.password, self.email, self.role, *perimeter)
        return salted_hmac(
            "portal.accounts.session", json.dumps(opened), secret=secret, algorithm="sha256"
        ).hexdigest()

    def end_sessions(self) -> None:
        """Whoever works under this account signs in again; what they were typing waits for them."""
        type(self).unscoped.filter(pk=self.pk).update(session_generation=F("session_generation") + 1)

    @property
    def is_caseworker_now(self) -> bool:
        """Whether they may follow family files today, as `caseworkers()` finds them."""
        return self.is_active and self.role in CASEWORKER_ROLES

    @property
    def perimeter(self) -> tuple[str | None, Any]:
        """(kind, key): ("caf", code), ("services", keys), ("national", None), or (None, None)."""
        if self.role in CAF_ROLES:
            return "caf", self.caf_id
        if self.role == Role.PARTENAIRE:
            return "services", tuple(self.services)
        if self.role in NATIONAL_ROLES:
            return "national", None
        return None, None

    @property
    def perimeter_label(self) -> str:
        """The perimeter in words, for the header: « Caf du Nord », « Association Passerelle : Le Pont »."""
        return perimeter_in_words(self, most=SHOWN_SERVICES)


def perimeter_in_words(row: Any, most: int | None = None) -> str:
    """The perimeter of an account, or of one that is asked for: « Caf du Nord », « Association Passerelle : Le Pont ».

    All the services of the operator go without saying; of those that are named, at most `most`. Rows in number come
    from `with_perimeter()`.
    """
    if row.operator is None:
        return str(row.caf or "National") if row.role in (*CAF_ROLES, *NATIONAL_ROLES) else ""
    services = row.operator.services.all()
    named = [service.name for service in services if service.pk in row.services]
    if named and len(named) == len(services):
        return str(row.operator)
    shown = named[:most] if most is not None and len(named) > most + 1 else named
    left = len(named) - len(shown)
    words = ", ".join(shown) or "aucun service"
    return f"{row.operator} : {words} et {left} autres" if left else f"{row.operator} : {words}"


# The features of the app know `Agent`: they come once it stands.
import_models(__package__)
