"""What an agent searched and opened in the last hour, read from the journal itself: there is no other counter.

A search counts each time its line is written; a file counts once, however often it was opened. Lists, home pages, the
journal and exports leave other lines, and what a view that nothing stops shows is `UNCOUNTED`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from portal.accounts.budgets.caf_settings import ALERT, STOP
from portal.accounts.dated_settings.in_force import values_of
from portal.foundation.access.disclosure import READ, SEARCH
from portal.journal.models import Entry

WINDOW = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Consultations:
    """When each search was made, oldest first, and when each file was last opened: {number: moment}."""

    searches: Sequence[datetime]
    files: dict[int, datetime]

    @property
    def total(self) -> int:
        """What the budget compares."""
        return len(self.searches) + len(self.files)

    def with_more(self, searches: int, files: Collection[int]) -> "Consultations":
        """What they would be with `searches` more now, and these files opened now."""
        now = timezone.now()
        return Consultations(
            searches=[*self.searches, *[now] * searches], files=self.files | dict.fromkeys(files, now)
        )

    def room_at(self, searches: int, files: Collection[int], *, stop: int) -> datetime:
        """When `searches` more and these files fit within `stop` if the agent waits: now when they already do."""
        others = sorted([*self.searches, *(moment for number, moment in self.files.items() if number not in files)])
        too_many = len(others) + searches + len(files) - stop
        return others[min(too_many, len(others)) - 1] + WINDOW if others and too_many > 0 else timezone.now()


def consultations_of(agent: Any) -> Consultations:
    """What `agent` searched and opened in the last hour, in one query that reads their lines by (agent, at)."""
    lines = Entry.objects.filter(agent=agent.pk, at__gt=timezone.now() - WINDOW, action__in=(READ, SEARCH))
    searches, files = [], {}
    for action, at, families in lines.order_by("at").values_list("action", "at", "families"):
        if action == SEARCH:
            searches.append(at)
        else:
            files.update(dict.fromkeys(families, at))
    return Consultations(searches=searches, files=files)


@dataclass(frozen=True, kw_only=True)
class Budget:
    """From how many on the alert is raised, and past how many nothing more is opened."""

    alert: int
    stop: int


def budget_of(agent: Any) -> Budget:
    """As the Caf of `agent` decided; for a partner, as the portal does. Decided apart, the alert never comes after."""
    alert, stop = values_of(ALERT, STOP, caf=agent.caf_id) if agent.caf_id else (ALERT.default, STOP.default)
    return Budget(alert=min(alert, stop), stop=stop)
