"""Who may publish a parameter: never the one who prepared it."""

from portal.foundation.access.roles import is_cnaf


def may_publish(by, parameter):
    """Another member of the Cnaf than the one who prepared the parameter."""
    return is_cnaf(by) and parameter.prepared_by_id != by.pk
