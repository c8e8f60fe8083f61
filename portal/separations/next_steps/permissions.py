"""Who writes what comes next on a family file, corrects it, and says that it is done."""

from typing import Any

from portal.accounts.models import Agent
from portal.separations.families.permissions import may_follow


def may_step(by: Agent, step: Any) -> bool:
    """Anyone of the Caf that owns the file: who answers the telephone does what can be done."""
    return may_follow(by, step.family)
