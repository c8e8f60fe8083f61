"""Who hands a caseload over, and takes it back."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, is_caseworker, is_manager


def may_hand_over(by: Actor) -> bool:
    """Hands over their own files, or those of an agent of their Caf: its caseworkers and its manager."""
    return is_caseworker(by) or is_manager(by)


def may_change_hand_over(by: Agent, hand_over: Any) -> bool:
    """Corrects, cancels or ends it: the agent whose files go, or the manager of the Caf."""
    return by.pk == hand_over.giver_id or (is_manager(by) and by.caf_id == hand_over.caf_id)
