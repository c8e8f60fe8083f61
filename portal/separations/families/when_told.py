"""What other features do when a danger is told, or is over, in the very transaction that records it."""

from collections.abc import Callable
from typing import Any

Hook = Callable[..., object]
_told: list[Hook] = []
_over: list[Hook] = []
_threatened: list[Hook] = []


def when_danger_told(function: Hook) -> Hook:
    """Contribute `function(report, by=…)`, called once the report says who is threatened."""
    _told.append(function)
    return function


def when_danger_over(function: Hook) -> Hook:
    """Contribute `function(report, by=…)`, called once the report is lifted, or undone by its author."""
    _over.append(function)
    return function


def when_threatened(function: Hook) -> Hook:
    """Contribute `function(report)`, called each time who is threatened is written, or said better."""
    _threatened.append(function)
    return function


def tell_threatened(report: Any) -> None:
    """Let every feature that has something to do know whom `report` threatens now."""
    for function in _threatened:
        function(report)


def tell_danger(report: Any, *, by: Any) -> None:
    """Let every feature that has something to do know of `report`."""
    for function in _told:
        function(report, by=by)


def tell_danger_over(report: Any, *, by: Any) -> None:
    """Let every feature that has something to do know that `report` is over."""
    for function in _over:
        function(report, by=by)
