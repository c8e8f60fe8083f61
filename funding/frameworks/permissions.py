"""Who writes a convention-cadre: the Cnaf the national ones, the manager of a Caf that of its département."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, is_cnaf, is_manager


def may_keep_frameworks(agent: Actor) -> bool:
    """Prepares some."""
    return is_cnaf(agent) or is_manager(agent)


def may_keep_framework(by: Agent, framework: Any) -> bool:
    """Prepares, signs and ends this one."""
    return is_cnaf(by) if framework.caf_id is None else is_manager(by) and by.caf_id == framework.caf_id
