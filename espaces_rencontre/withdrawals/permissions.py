"""Who records a withdrawal: the Caf of the space, for what the prefect does."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent


def may_open_withdrawal(by: Agent, agrement: Any) -> bool:
    """An agent of the Caf of the space, on an agrément that is in force."""
    return is_caf_agent(by) and by.caf_id == agrement.space.caf_id and agrement.in_force_today


def may_record_withdrawal(by: Agent, withdrawal: Any) -> bool:
    """An agent of the Caf of the space."""
    return is_caf_agent(by) and by.caf_id == withdrawal.agrement.space.caf_id
