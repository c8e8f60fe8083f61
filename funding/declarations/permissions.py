"""Who may declare for a service."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_partner


def may_declare(by: Agent, declaration: Any) -> bool:
    """A partner of the operator that runs the service."""
    return is_partner(by) and by.operator_id == declaration.service.operator_id
