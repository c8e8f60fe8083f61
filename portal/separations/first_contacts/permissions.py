"""Who takes the first contact that a danger asks for: the référent or who stands in, and those who lift dangers."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent
from portal.separations.dangers.permissions import DANGER_ROLES


def may_contact(by: Agent, contact: Any) -> bool:
    """Anyone of the Caf who is asked to: whom the file names, social workers and managers."""
    if not is_caf_agent(by) or by.caf_id != contact.caf_id:
        return False
    return by.role in DANGER_ROLES or contact.is_for(by)
