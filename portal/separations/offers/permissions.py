"""Who notes what a parent answered, and who takes a mistake back."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager


def may_correct_offer(by: Agent, offer: Any) -> bool:
    """Puts right what they noted themselves."""
    return offer.noted_by_id == by.pk


def may_cancel_offer(by: Agent, offer: Any) -> bool:
    """Takes back what was noted by mistake: its author, and the manager, who answers for agents who left."""
    return may_correct_offer(by, offer) or is_manager(by)
