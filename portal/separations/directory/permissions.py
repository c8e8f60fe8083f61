"""Who keeps the directory of a Caf: its managers and its social workers, who know these places; everyone reads it."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, Role

KEEPERS = (Role.RESPONSABLE, Role.TRAVAILLEUR_SOCIAL)


def may_keep_directory(agent: Actor) -> bool:
    """Enters and corrects the places of the directory."""
    return agent.role in KEEPERS


def may_keep_place(by: Agent, place: Any) -> bool:
    """Confirms this place, closes it and opens it again."""
    return may_keep_directory(by) and by.caf_id == place.caf_id
