"""The shape of a day: the first thing to do, then piles of what waits, each with the count of the list behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that waits: what it is, where it is done, since when; `todo` is the sentence that asks for it."""

    text: str
    url: str
    since: date | None = None
    note: str = ""
    todo: str = ""
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class Pile:
    """Things of a kind that wait: the first lines, how many there are in all, and the list that holds them.

    `button` is the verb that opens one; `nothing` is what the empty pile says.
    """

    title: str
    lines: list
    count: int
    url: str
    button: str
    nothing: str

    @property
    def more(self):
        """How many lines the list holds beyond those shown."""
        return self.count - len(self.lines)


@dataclass(frozen=True, kw_only=True)
class First:
    """What to do now: a sentence and the one button that starts it."""

    text: str
    url: str
    button: str


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number that opens the list behind it."""

    value: str
    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Day:
    """What a home page shows."""

    first: First
    piles: list
    figures: list


def pile(rows, tell: Callable, **words):
    """A `Pile` of the queryset `rows`, in its order; `tell(row)` makes a `Line`. One query, two for a long pile."""
    lines = [tell(row) for row in rows[: SHOWN + 1]]
    count = rows.count() if len(lines) > SHOWN else len(lines)
    return Pile(lines=lines[:SHOWN], count=count, **words)


def day_of(piles, figures=(), *, otherwise):
    """The `Day` of these piles: the first line that asks for something leads, `otherwise` when none does."""
    asked = (
        First(text=line.todo, url=line.url, button=heap.button) for heap in piles for line in heap.lines if line.todo
    )
    return Day(first=next(asked, otherwise), piles=list(piles), figures=list(figures))
