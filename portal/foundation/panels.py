"""What a feature adds to the page of a row of another one, without that page knowing it.

The page that hosts panels shows `panels_of(row, agent)`: each has its template, its context, and perhaps a main action
and rows whose acts belong in the page's timeline.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from portal.foundation.access.roles import Actor


@dataclass(frozen=True, kw_only=True)
class Action:
    """A link of the top right of the page: the main thing to do."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A section of a page: `template` is included with `panel` (this object) and the page's `agent`."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    action: Action | None = None
    timeline_rows: Sequence[models.Model] = ()


# Makes the panel of a row for an agent, or none.
MakePanel = Callable[[Any, Any], Panel | None]
PANELS: dict[type[models.Model], list[tuple[int, MakePanel]]] = {}


def panel(model: type[models.Model], *, order: int) -> Callable[[MakePanel], MakePanel]:
    """Contribute `function(row, agent) -> Panel | None` to the page of the rows of `model`."""

    def decorate(function: MakePanel) -> MakePanel:
        PANELS.setdefault(model, []).append((order, function))
        return function

    return decorate


def panels_of(row: models.Model, agent: Actor) -> list[Panel]:
    """The panels of the page of `row` that `agent` may see, in order; each costs a constant number of queries."""
    contributed = sorted(PANELS.get(type(row), []), key=lambda contribution: contribution[0])
    made = (function(row, agent) for _, function in contributed)
    return [panel for panel in made if panel is not None]
