"""Who answers a proposal: another person than its author; who takes it back: its author."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_cnaf


def may_answer_proposal(by: Agent, proposal: Any) -> bool:
    """Another member of the Cnaf than the one who proposed it."""
    return is_cnaf(by) and proposal.proposed_by_id != by.pk


def may_cancel_proposal(by: Agent, proposal: Any) -> bool:
    """Who proposed it, as long as they work for the Cnaf."""
    return is_cnaf(by) and proposal.proposed_by_id == by.pk
