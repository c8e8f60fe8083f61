"""Who keeps the conventions of a Caf: its manager; the service and the Cnaf read them."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager


def may_keep_convention(by: Agent, convention: Any) -> bool:
    """Prepares it, corrects it while it is prepared, signs it and ends it: the manager of the Caf of its service."""
    return is_manager(by) and by.caf_id == convention.service.caf_id


def may_name_its_operator(by: Agent, convention: Any) -> bool:
    """Puts right the operator that signed it: who keeps it, when the service is not run by that one."""
    return may_keep_convention(by, convention) and convention.is_of_another_operator
