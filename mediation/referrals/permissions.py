"""Who may take each step of a referral."""

from typing import Any

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caseworker, is_partner
from portal.separations.dangers.mask import mask_of


def may_refer(by: Agent, referral: Any) -> bool:
    """A caseworker of the Caf that owns the file."""
    return is_caseworker(by) and by.caf_id == referral.caf_id


def may_answer(by: Agent, referral: Any) -> bool:
    """A partner whose account names the service."""
    return is_partner(by) and referral.service_id in by.services


def may_read_family(agent: Agent, referral: Any) -> bool:
    """Reads who is in the file: a service while the referral is with it, and afterwards number, dates and outcome."""
    return not is_partner(agent) or referral.is_with_service


def may_reach_parents(agent: Agent, referral: Any) -> bool:
    """Reads how to reach the parents: not in danger, and no longer once the service has nothing to do with them."""
    return may_read_family(agent, referral) and not mask_of(agent, referral.family).hides_contacts
