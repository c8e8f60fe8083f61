"""Who enters the mediators of a service: its partners, and the manager of its Caf."""

from typing import Any

from portal.foundation.access.roles import Actor


def may_keep_mediators(by: Actor, service: Any) -> bool:
    """Enters, corrects and ends the mediators of this service."""
    return bool(service.is_told_by(by))
