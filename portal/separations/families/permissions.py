"""Who opens family files and corrects them."""

from portal.foundation.access.roles import is_caseworker


def may_record(agent):
    """Opens family files and corrects them: the caseworkers of a Caf."""
    return is_caseworker(agent)
