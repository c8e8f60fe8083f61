"""One line of what happened to a row, as `components/timeline.html` shows it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """When, who (« Camille Vanhoutte, conseiller »; empty for nobody), what in French, and what was added."""

    at: datetime
    text: str
    who: str = ""
    note: str = ""
