"""What a feature adds to the page of a row of another one, without that page knowing it.

The page that hosts panels shows `panels_of(row, agent)`: each has its template, its context, and perhaps a main action
and rows whose acts belong in the page's timeline.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.http import HttpRequest

from portal.foundation.access.roles import Actor


@dataclass(frozen=True, kw_only=True)
class Action:
    """A link of the top right of the page: the main thing to do."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A section of a page: `template` is included with `panel` (its context), the `request` and the `csrf_token`.

    One that `leads` stands above everything else. `shown` are the rows of other files that the panel names.
    """

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    action: Action | None = None
    timeline_rows: Sequence[models.Model] = ()
    shown: Sequence[models.Model] = ()
    leads: bool = False


# Makes the panel of a row for an agent, or none; given the request too when it shows what was typed there.
MakePanel = Callable[..., Panel | None]
PANELS: dict[type[models.Model], list[tuple[int, bool, MakePanel]]] = {}


def panel(model: type[models.Model], *, order: int, with_form: bool = False) -> Callable[[MakePanel], MakePanel]:
    """Contribute `function(row, agent) -> Panel | None` to the page of the rows of `model`.

    `with_form`: the panel holds a form, and its function is given the `request` as well, to show what was typed.
    """

    def decorate(function: MakePanel) -> MakePanel:
        PANELS.setdefault(model, []).append((order, with_form, function))
        return function

    return decorate


def panels_of(row: models.Model, agent: Actor, request: HttpRequest | None = None) -> list[Panel]:
    """The panels of the page of `row` that `agent` may see, in order; each costs a constant number of queries."""
    contributed = sorted(PANELS.get(type(row), []), key=lambda contribution: contribution[0])
    made = (
        function(row, agent, request=request) if with_form else function(row, agent)
        for _, with_form, function in contributed
    )
    return [panel for panel in made if panel is not None]
