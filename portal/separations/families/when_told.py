"""What other features do when a danger is told, in the very transaction that records it."""

from collections.abc import Callable
from typing import Any

WhenTold = Callable[..., None]
_told: list[WhenTold] = []


def when_danger_told(function: WhenTold) -> WhenTold:
    """Contribute `function(report, by=…)`, called once the report says who is threatened."""
    _told.append(function)
    return function


def tell_danger(report: Any, *, by: Any) -> None:
    """Let every feature that has something to do know of `report`."""
    for function in _told:
        function(report, by=by)
