"""Who protects a file, who looks at exceptional openings, who lifts what an agent declared."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, is_caf_agent, is_dpo, is_manager


def may_protect(by: Agent, protection: Any) -> bool:
    """Protects a file, names its readers and lifts the protection: a manager of its Caf, who need not open it."""
    return is_manager(by) and by.caf_id == protection.family.caf_id


def may_read_openings(agent: Actor) -> bool:
    """Reads exceptional openings: managers, those of their Caf; the DPO, all of them."""
    return is_manager(agent) or is_dpo(agent)


def may_see_opening(by: Agent, opening: Any) -> bool:
    """Says that an exceptional opening was looked at: a manager of the Caf, never of oneself."""
    return is_manager(by) and by.caf_id == opening.caf_id and by.pk != opening.agent_id


def may_declare(agent: Any) -> bool:
    """Says « je connais cette famille », chooses a motive, opens a protected file for a reason: anyone of a Caf."""
    return is_caf_agent(agent)


def may_lift_concern(by: Agent, concern: Any) -> bool:
    """Lifts what an agent declared: a manager of the Caf, never of oneself."""
    return is_manager(by) and by.caf_id == concern.family.caf_id and by.pk != concern.agent_id
