"""Who asks that a file passes to another Caf, who takes it back, and who answers there."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.separations.dangers.permissions import may_lift_dangers
from portal.separations.families.models import Family
from portal.separations.families.permissions import may_follow


def may_ask_transfer(by: Agent, family: Family) -> bool:
    """Anyone of the Caf of the file; while a danger is open, those alone who hold the post that closes dangers."""
    return may_follow(by, family) and (may_lift_dangers(by) or not family.danger_is_open)


def may_withdraw_transfer(by: Agent, transfer: Any) -> bool:
    """Takes the request back: anyone of the Caf that asked."""
    return is_caf_agent(by) and by.caf_id == transfer.caf_id


def may_answer_transfer(by: Agent, transfer: Any) -> bool:
    """Accepts and names the référent, or refuses: the manager of the Caf that is asked."""
    return is_manager(by) and by.caf_id == transfer.to_caf_id
