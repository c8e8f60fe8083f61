"""Who decides for a Caf."""

from typing import Any

from portal.foundation.access.roles import is_manager


def may_set(by: Any, row: Any) -> bool:
    """The responsable of that Caf."""
    return is_manager(by) and by.caf_id == row.caf_id
