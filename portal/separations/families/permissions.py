"""Who opens family files, corrects them, gives them to a colleague, closes them and opens them again."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, is_caf_agent, is_caseworker, is_manager


def may_record(agent: Actor) -> bool:
    """Opens family files and corrects them: the caseworkers of a Caf."""
    return is_caseworker(agent)


def may_follow(by: Agent, family: Any) -> bool:
    """Writes the next step, closes the file and opens it again: anyone of its Caf; nobody once it is cancelled."""
    return is_caf_agent(by) and by.caf_id == family.caf_id and family.cancelled_at is None


def may_entrust(by: Agent, family: Any) -> bool:
    """Gives the file to a caseworker of the Caf: its manager, its référent; any caseworker while nobody follows it."""
    if not may_follow(by, family):
        return False
    return is_manager(by) or family.referent_id == by.pk or not family.is_followed


def may_restore(agent: Actor) -> bool:
    """Takes the cancellation of a file back: the manager of the Caf, who sees what agents cancel."""
    return is_manager(agent)
