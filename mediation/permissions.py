"""Who may take each step of a referral."""

from portal.permissions import is_caseworker, is_partner


def may_refer(by, referral):
    """A caseworker of the Caf that owns the file."""
    return is_caseworker(by) and by.caf_id == referral.caf_id


def may_answer(by, referral):
    """A partner of the operator that runs the service."""
    return is_partner(by) and by.operator_id == referral.service.operator_id
