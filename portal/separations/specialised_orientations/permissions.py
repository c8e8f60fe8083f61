"""Who reads and notes where a parent in danger was sent: those who read this danger, and nobody else."""

from typing import Any

from portal.accounts.models import Agent
from portal.separations.dangers.permissions import may_see_danger


def may_orient(agent: Agent, report: Any) -> bool:
    """Notes one while the danger is open."""
    return report.lifted_at is None and may_see_danger(agent, report)
