"""Who opens family files and corrects them."""

from portal.foundation.access.roles import Actor, is_caseworker


def may_record(agent: Actor) -> bool:
    """Opens family files and corrects them: the caseworkers of a Caf."""
    return is_caseworker(agent)
