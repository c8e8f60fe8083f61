"""Who keeps operators, services and their sites: the manager of the Caf, the Cnaf, a partner for its own."""

from typing import Any

from portal.foundation.access.roles import Actor, is_cnaf, is_manager, is_partner


def may_keep_operators(agent: Actor) -> bool:
    """Enters and corrects operators: the Cnaf everywhere, a manager those of the Caf."""
    return is_manager(agent) or is_cnaf(agent)


def may_keep_services(agent: Actor) -> bool:
    """Enters services of the Caf, corrects and closes them."""
    return is_manager(agent)


def may_correct_services(agent: Actor) -> bool:
    """Corrects what is said of a service: its manager whole, its partner how to reach it."""
    return is_manager(agent) or is_partner(agent)


def is_manager_of(agent: Actor, caf: str) -> bool:
    """Decides for this Caf."""
    return is_manager(agent) and agent.perimeter == ("caf", caf)


def works_in(agent: Actor, service: int) -> bool:
    """A partner whose account names this service."""
    kind, keys = agent.perimeter
    return is_partner(agent) and kind == "services" and service in keys


def may_close(by: Actor, row: Any) -> bool:
    """Closes this row and opens it again: whoever keeps it."""
    return bool(row.is_kept_by(by))


def may_confirm(by: Actor, service: Any) -> bool:
    """Says that what is written of this service is right."""
    return bool(service.is_told_by(by))
