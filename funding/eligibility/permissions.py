"""Who may publish a criterion: never the one who prepared it."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_cnaf


def may_publish_criterion(by: Agent, criterion: Any) -> bool:
    """Another member of the Cnaf than the one who prepared the criterion."""
    return is_cnaf(by) and criterion.prepared_by_id != by.pk
