"""Who records a commission of the Caf, and who takes a record back."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager


def may_cancel_commission(by: Agent, commission: Any) -> bool:
    """A manager of the Caf."""
    return is_manager(by) and by.caf_id == commission.caf_id
