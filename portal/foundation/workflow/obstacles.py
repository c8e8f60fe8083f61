"""What hinders a step of a row for reasons of features that its own app does not know: they contribute a sentence.

A transition asks for them under its lock, after the state and the person, so that of two people who act at the same
moment one sees what the other did.
"""

from collections.abc import Callable
from typing import Any

# Says why the step cannot be taken on this row now, in French; empty when nothing hinders it.
Hinder = Callable[[Any], str]
OBSTACLES: dict[tuple[type, str], list[Hinder]] = {}


def obstacle(model: type, step: str) -> Callable[[Hinder], Hinder]:
    """Contribute `function(row) -> str` that may hinder `step` of the rows of `model`."""

    def decorate(function: Hinder) -> Hinder:
        OBSTACLES.setdefault((model, step), []).append(function)
        return function

    return decorate


def obstacles_to(row: Any, step: str) -> list[str]:
    """The sentences that say why `step` cannot be taken on `row` now; none when it can.

    A row that extends another one is hindered as that one is.
    """
    said = (hinder(row) for kind in type(row).__mro__ for hinder in OBSTACLES.get((kind, step), []))
    return [sentence for sentence in said if sentence]
