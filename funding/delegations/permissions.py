"""Who enters a delegation: another manager of the Caf than its holder, or an administrator."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_administrator, is_manager


def may_enter_delegations(by: Agent) -> bool:
    """A manager for a colleague, or an administrator: a Caf may have one manager only."""
    return is_manager(by) or is_administrator(by)


def may_end_delegation(by: Agent, delegation: Any) -> bool:
    """A manager of the Caf, its holder included, or an administrator: an end only takes power away."""
    return is_administrator(by) or (is_manager(by) and by.caf_id == delegation.caf_id)
