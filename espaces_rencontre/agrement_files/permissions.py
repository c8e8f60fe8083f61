"""Who prepares a file of agrément, and who records what became of it at the préfecture."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent, is_partner


def may_prepare_file(by: Agent, row: Any) -> bool:
    """An agent of the Caf of the space, or a partner whose account names the space; `row`: a file, or its space."""
    space = getattr(row, "space", row)
    if is_caf_agent(by):
        return by.caf_id == space.caf_id
    return is_partner(by) and space.pk in by.services


def may_record_answer(by: Agent, agrement_file: Any) -> bool:
    """An agent of the Caf of the space: what the préfecture said is recorded by the Caf."""
    return is_caf_agent(by) and by.caf_id == agrement_file.space.caf_id
