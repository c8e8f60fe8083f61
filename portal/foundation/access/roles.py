"""The roles of agents, and the predicates about an agent that guards and pages share."""

from collections.abc import Callable
from typing import Any, Protocol

from django.db import models


class Visitor(Protocol):
    """Whoever asks, signed in or not."""

    @property
    def is_authenticated(self) -> bool:
        """Whether they signed in."""

    @property
    def is_active(self) -> bool:
        """Whether their account is open."""


class Actor(Visitor, Protocol):
    """What the foundation knows of an account: its key, its role, and (kind, key) of its perimeter."""

    @property
    def pk(self) -> Any:
        """The key of the account."""

    @property
    def role(self) -> str:
        """One of `Role`."""

    @property
    def perimeter(self) -> tuple[str | None, Any]:
        """("caf", code), ("services", keys), ("national", None), or (None, None)."""


# Says whether an agent may; the guards of views take some.
Predicate = Callable[[Actor], bool]


class Role(models.TextChoices):
    """What an agent does; the perimeter that goes with it is checked by the database."""

    CONSEILLER = "conseiller", "conseiller"
    TRAVAILLEUR_SOCIAL = "travailleur_social", "travailleur social"
    RESPONSABLE = "responsable", "responsable départemental"
    CNAF = "cnaf", "Cnaf"
    PARTENAIRE = "partenaire", "partenaire"
    ADMINISTRATEUR = "administrateur", "administrateur"
    DPO = "dpo", "délégué à la protection des données"


CAF_ROLES = (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE)
CASEWORKER_ROLES = (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL)
NATIONAL_ROLES = (Role.CNAF, Role.ADMINISTRATEUR, Role.DPO)


def is_caseworker(agent: Actor) -> bool:
    """Logs separations and refers families."""
    return agent.role in CASEWORKER_ROLES


def is_caf_agent(agent: Actor) -> bool:
    """Works in a Caf, whatever the post."""
    return agent.role in CAF_ROLES


def is_manager(agent: Actor) -> bool:
    """Decides for a Caf."""
    return agent.role == Role.RESPONSABLE


def is_partner(agent: Actor) -> bool:
    """Works for a mediation service or a meeting space."""
    return agent.role == Role.PARTENAIRE


def is_cnaf(agent: Actor) -> bool:
    """National staff: figures and parameters, never families."""
    return agent.role == Role.CNAF


def is_administrator(agent: Actor) -> bool:
    """Creates, changes and deactivates agents."""
    return agent.role == Role.ADMINISTRATEUR


def is_dpo(agent: Actor) -> bool:
    """Reads the access journal."""
    return agent.role == Role.DPO


def any_agent(agent: Actor) -> bool:
    """Every signed-in agent: for pages that hold nothing but the agent's own things."""
    return agent.is_active
