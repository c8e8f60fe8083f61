"""Who records, corrects and cancels agréments: the Caf of the space, for what the prefect decided."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent


def may_record_agrement(by: Agent, space: Any) -> bool:
    """An agent of the Caf of the space, whatever the post."""
    return is_caf_agent(by) and by.caf_id == space.caf_id


def may_correct_agrement(by: Agent, agrement: Any) -> bool:
    """The same, on an arrêté that was not cancelled; a tacit agrément has nothing that was typed."""
    return may_record_agrement(by, agrement.space) and not agrement.is_cancelled and not agrement.is_tacit


def may_join_proof(by: Agent, agrement: Any) -> bool:
    """The same, while its arrêté is awaited."""
    return may_record_agrement(by, agrement.space) and agrement.awaits_proof


def may_cancel_agrement(by: Agent, agrement: Any) -> bool:
    """The same, on one that was not cancelled."""
    return may_record_agrement(by, agrement.space) and not agrement.is_cancelled
