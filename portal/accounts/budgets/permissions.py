"""Who answers for what an agent opened: a manager of their Caf, else an administrator; never oneself."""

from typing import Any

from portal.foundation.access.roles import is_administrator, is_caf_agent, is_manager, is_partner


def may_ask_release(agent: Any) -> bool:
    """Searches or opens files, so may be stopped; national roles open none."""
    return is_caf_agent(agent) or is_partner(agent)


def may_answer_budget(by: Any, row: Any) -> bool:
    """Marks an alert as seen, releases or refuses: another manager of the Caf; an administrator where there is none.

    A partner has no manager: an administrator answers.
    """
    if not by.is_active or by.pk == row.agent_id:
        return False
    if row.has_manager:
        return is_manager(by) and by.caf_id == row.caf_id
    return is_administrator(by)
