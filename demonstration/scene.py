"""What a story of the demonstration starts from, and how the stories are found: nobody lists them."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import import_module
from random import Random

from demonstration import stories
from demonstration.partners import Partners


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Partners, agents in lists by (role, Caf code or service key), and the last day of which anything is told."""

    partners: Partners
    agents: dict
    rng: Random
    last: date

    @property
    def new_year(self) -> date:
        """The first day of the year that the stories call this year."""
        return date(self.last.year, 1, 1)

    def days_ago(self, days: int) -> date:
        """So many days before the last one, or the first day of this year when that lies before it."""
        return max(self.last - timedelta(days=days), self.new_year)


STORIES: list[tuple[int, Callable[[Scene], None]]] = []


def story(order: int) -> Callable:
    """Contribute `function(scene)`, told at this place among the stories."""

    def decorate(function: Callable[[Scene], None]) -> Callable[[Scene], None]:
        STORIES.append((order, function))
        return function

    return decorate


def all_stories() -> list[Callable[[Scene], None]]:
    """What the modules of `demonstration/stories/` contribute, in order."""
    for module in pkgutil.iter_modules(stories.__path__, f"{stories.__name__}."):
        import_module(module.name)
    return [function for _, function in sorted(STORIES, key=lambda contribution: contribution[0])]
