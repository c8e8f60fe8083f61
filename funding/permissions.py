"""Who may take each step about money: nobody decides what they prepared themselves."""

from portal.permissions import is_caseworker, is_cnaf, is_manager, is_partner


def may_publish(by, parameter):
    """Another member of the Cnaf than the one who prepared the parameter."""
    return is_cnaf(by) and parameter.prepared_by_id != by.pk


def may_declare(by, declaration):
    """A partner of the operator that runs the service."""
    return is_partner(by) and by.operator_id == declaration.service.operator_id


def may_submit_request(by, funding_request):
    """A caseworker of the Caf, or a partner of the operator that runs the space."""
    if is_caseworker(by):
        return by.caf_id == funding_request.caf_id
    return is_partner(by) and by.operator_id == funding_request.space.operator_id


def may_decide(by, funding_request):
    """The manager of the Caf, unless they submitted the request."""
    return is_manager(by) and by.caf_id == funding_request.caf_id and by.pk != funding_request.submitted_by_id
