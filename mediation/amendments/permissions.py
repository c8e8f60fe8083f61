"""Who keeps the amendments of a convention: who keeps the convention."""

from typing import Any

from mediation.conventions.permissions import may_keep_convention
from portal.accounts.models import Agent


def may_keep_amendment(by: Agent, amendment: Any) -> bool:
    """The manager of the Caf of the service."""
    return may_keep_convention(by, amendment.convention)
