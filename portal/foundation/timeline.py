"""One line of what happened to a row, as `components/timeline.html` shows it, and the order of such lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

NOBODY = "Le portail"


def who_acted(agent: Any) -> str:
    """« Camille Vanhoutte, conseiller »; the portal itself when no agent did."""
    return f"{agent}, {agent.get_role_display()}" if agent else NOBODY


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """When, what in French, the agent who did it (None for the portal itself), and what was added."""

    at: datetime
    text: str
    by: Any = None
    note: str = ""

    @property
    def who(self) -> str:
        """« Camille Vanhoutte, conseiller »."""
        return who_acted(self.by)


def latest_first(lines: Iterable[TimelineLine]) -> list[TimelineLine]:
    """The lines in the order of the page."""
    return sorted(lines, key=lambda line: line.at, reverse=True)
