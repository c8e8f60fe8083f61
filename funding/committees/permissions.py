"""Who writes the meetings of committees: the manager of the Caf, which coordinates them."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager


def may_keep_meeting(by: Agent, meeting: Any) -> bool:
    """The manager of its Caf."""
    return is_manager(by) and by.caf_id == meeting.caf_id
