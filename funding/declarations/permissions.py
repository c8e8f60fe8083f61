"""Who may declare for a service."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_partner


def may_declare(by: Agent, declaration: Any) -> bool:
    """A partner whose account names the service."""
    return is_partner(by) and declaration.service_id in by.services
