"""Who says that an agent is away and who replaces them."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, is_caseworker, is_manager


def may_plan_absence(by: Actor) -> bool:
    """Enters an absence, one's own or that of an agent of one's Caf: its caseworkers and its manager."""
    return is_caseworker(by) or is_manager(by)


def may_replace(by: Agent, replacement: Any) -> bool:
    """Corrects or cancels it: the agent who is away, or the manager of the Caf."""
    return by.pk == replacement.agent_id or (is_manager(by) and by.caf_id == replacement.caf_id)
