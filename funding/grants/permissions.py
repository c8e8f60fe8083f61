"""Who may submit a funding request, and who decides: never the one who submitted it."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caseworker, is_manager, is_partner


def may_submit_request(by: Agent, funding_request: Any) -> bool:
    """A caseworker of the Caf, or a partner whose account names the space."""
    if is_caseworker(by):
        return by.caf_id == funding_request.caf_id
    return is_partner(by) and funding_request.space_id in by.services


def may_decide(by: Agent, funding_request: Any) -> bool:
    """The manager of the Caf, unless they submitted the request."""
    return is_manager(by) and by.caf_id == funding_request.caf_id and by.pk != funding_request.submitted_by_id


def may_join_proof(by: Agent, funding_request: Any) -> bool:
    """Who may submit it, until it is decided."""
    return may_submit_request(by, funding_request) and funding_request.decided_at is None
