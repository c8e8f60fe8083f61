"""Who may publish a parameter: never the one who prepared it."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_cnaf


def may_publish(by: Agent, parameter: Any) -> bool:
    """Another member of the Cnaf than the one who prepared the parameter."""
    return is_cnaf(by) and parameter.prepared_by_id != by.pk
