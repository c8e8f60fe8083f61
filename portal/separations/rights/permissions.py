"""Who says what came of a right to examine."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import Role, is_caf_agent
from portal.separations.families.models import Family
from portal.separations.replacements.models import stands_for

# These answer for the files of the whole Caf.
WHOLE_CAF_ROLES = (Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE)


def may_examine_rights(by: Agent, family: Family) -> bool:
    """The référent or who replaces them, the social workers and the manager of the Caf; nobody on a cancelled file."""
    if not is_caf_agent(by) or by.caf_id != family.caf_id or family.cancelled_at is not None:
        return False
    return by.role in WHOLE_CAF_ROLES or family.referent_id in stands_for(by)


def may_examine(by: Agent, right: Any) -> bool:
    """The same, of one row."""
    return may_examine_rights(by, right.family)


def answers_for_the_caf(agent: Any) -> bool:
    """Reads the rights to examine of the whole Caf, and not only of the files that they follow."""
    return agent.role in WHOLE_CAF_ROLES
