"""Who may publish a line of the Fnas: never the one who prepared it."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_cnaf


def may_publish_line(by: Agent, envelope: Any) -> bool:
    """Another member of the Cnaf than the one who prepared the line."""
    return is_cnaf(by) and envelope.prepared_by_id != by.pk
