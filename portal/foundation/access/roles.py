"""The roles of agents, and the predicates about an agent that guards and pages share."""

from django.db import models


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
NATIONAL_ROLES = (Role.CNAF, Role.ADMINISTRATEUR, Role.DPO)


def is_caseworker(agent):
    """Logs separations and refers families."""
    return agent.role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL)


def is_caf_agent(agent):
    """Works in a Caf, whatever the post."""
    return agent.role in CAF_ROLES


def is_manager(agent):
    """Decides for a Caf."""
    return agent.role == Role.RESPONSABLE


def is_partner(agent):
    """Works for a mediation service or a meeting space."""
    return agent.role == Role.PARTENAIRE


def is_cnaf(agent):
    """National staff: figures and parameters, never families."""
    return agent.role == Role.CNAF


def is_administrator(agent):
    """Creates, changes and deactivates agents."""
    return agent.role == Role.ADMINISTRATEUR


def is_dpo(agent):
    """Reads the access journal."""
    return agent.role == Role.DPO


def any_agent(agent):
    """Every signed-in agent: for pages that hold nothing but the agent's own things."""
    return agent.is_active
