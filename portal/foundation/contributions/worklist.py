"""The work list of a home page: what to do now, then what waits, group by group. Features contribute the groups."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from typing import Any, TypeVar

from django.db.models import Count, QuerySet, TextField, Value, Window, prefetch_related_objects
from django.db.models.functions import Cast

from portal.foundation.access.roles import Actor, Role

SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class TaskLine:
    """One thing that waits: what it is, where it is done, since when; `todo` is the sentence that asks for it."""

    text: str
    url: str
    since: date | None = None
    note: str = ""
    todo: str = ""
    late: bool = False

    @property
    def note_before_since(self) -> str:
        """The note, with its comma when the date follows."""
        return f"{self.note}," if self.note and self.since else self.note


@dataclass(frozen=True, kw_only=True)
class SetApart:
    """Things of the same kind that wait for others: said in words, counted, and reached by a link."""

    words: str
    count: int
    url: str


@dataclass(kw_only=True)
class TaskGroup:
    """Things of a kind that wait: the first ones, how many there are in all, and the list that holds them.

    `keys` are those of the first rows; `found` holds them once `show` has read them; `line`
    makes the `TaskLine` of one. `uncounted` are the rows whose first keys and number the page asks for together with
    those of other groups. `button` is the verb that opens one; `nothing` is what the empty group says, one that says
    "" stands only when something waits; `apart` leads to those of others.
    """

    title: str
    keys: Sequence[Any]
    found: dict[Any, Any]
    show: "Show"
    reads: Sequence[str]
    line: Callable[[Any], TaskLine]
    count: int
    url: str
    button: str
    nothing: str
    apart: SetApart | None = None
    uncounted: QuerySet[Any] | None = None

    @property
    def rows(self) -> list[Any]:
        """The first rows, in order; one that left meanwhile is not there."""
        return [self.found[key] for key in self.keys if key in self.found]

    @cached_property
    def lines(self) -> list[TaskLine]:
        """The first rows as lines."""
        return [self.line(row) for row in self.rows]

    @property
    def more(self) -> int:
        """How many lines the list holds beyond those shown."""
        return self.count - len(self.lines)


@dataclass(frozen=True, kw_only=True)
class NextAction:
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
class Notice:
    """A sentence that everybody of a role must read, and the page behind it; `tone` as the tag « notice » takes it."""

    tone: str
    text: str
    url: str
    link: str


@dataclass(frozen=True, kw_only=True)
class WorkList:
    """What a home page shows."""

    notices: Sequence[Notice]
    next_action: NextAction
    groups: Sequence[TaskGroup]
    figures: Sequence[Figure]


MakeGroup = Callable[[Any], TaskGroup | None]
MakeFigures = Callable[[Any], Sequence[Figure]]
MakeNotices = Callable[[Any], Sequence[Notice]]
SayIdle = Callable[[Any], NextAction]
Show = Callable[[Any], QuerySet[Any]]
Make = TypeVar("Make")

# By role: [(place, what makes a group)], the same of figures and of notices, what says that nothing waits.
GROUPS: dict[Role, list[tuple[int, MakeGroup]]] = {role: [] for role in Role}
FIGURES: dict[Role, list[tuple[int, MakeFigures]]] = {role: [] for role in Role}
NOTICES: dict[Role, list[tuple[int, MakeNotices]]] = {role: [] for role in Role}
IDLE: dict[Role, SayIdle] = {}


def work_list(*roles: Role, order: int) -> Callable[[MakeGroup], MakeGroup]:
    """Contribute a group, made by `function(agent) -> TaskGroup`, to the home page of these roles.

    A function that answers None has nothing to show: its group stands only when something waits.
    """
    return _contribute(GROUPS, roles, order)


def home_figures(*roles: Role, order: int) -> Callable[[MakeFigures], MakeFigures]:
    """Contribute figures, made by `function(agent) -> list[Figure]`, to the home page of these roles."""
    return _contribute(FIGURES, roles, order)


def home_notices(*roles: Role, order: int) -> Callable[[MakeNotices], MakeNotices]:
    """Contribute sentences, made by `function(agent) -> list[Notice]`, to the home page of these roles."""
    return _contribute(NOTICES, roles, order)


def when_idle(*roles: Role) -> Callable[[SayIdle], SayIdle]:
    """Contribute what the page says when nothing waits: `function(agent) -> NextAction`; one per role."""

    def decorate(function: SayIdle) -> SayIdle:
        IDLE.update(dict.fromkeys(roles, function))
        return function

    return decorate


def _contribute(
    places: dict[Role, list[tuple[int, Make]]], roles: tuple[Role, ...], order: int
) -> Callable[[Make], Make]:
    def decorate(function: Make) -> Make:
        for role in roles:
            places[role].append((order, function))
        return function

    return decorate


def task_group(
    rows: QuerySet[Any],
    line: Callable[[Any], TaskLine],
    *,
    keys: list[Any] | None = None,
    count: int = 0,
    show: "Show | None" = None,
    reads: Sequence[str] = (),
    apart: SetApart | None = None,
    **words: str,
) -> TaskGroup:
    """A `TaskGroup` of the queryset `rows`, in its order; `line(row)` makes a `TaskLine`.

    The first keys of all the groups of a page and how many rows each has are asked in one query; `keys` and their
    `count` are given when they are known. The rows shown are then read from `rows`. Of a table that grows with the
    country, and where several groups show the same rows, give `show`, which makes rows of the model that nothing
    chose, with all that a line joins: `show(agent)`; it is asked once for all the groups that give it. `reads` names
    what a line needs beside (`("family__parents",)`), read once for all the groups too.
    """
    return TaskGroup(
        uncounted=rows if keys is None else None,
        keys=(keys or [])[:SHOWN],
        found={},
        show=show or (lambda agent: rows),
        line=line,
        reads=reads,
        count=count,
        apart=apart,
        **words,
    )


def _count(groups: Iterable[TaskGroup]) -> None:
    """The first keys of the groups that were not counted, and how many rows each has, in one query."""
    waiting = [(group, group.uncounted) for group in groups if group.uncounted is not None]
    arms = [
        # Keys of several types stand in one column.
        rows.annotate(of_group=Value(rank), key_text=Cast("pk", TextField()), in_all=Window(Count("*"))).values_list(
            "of_group", "key_text", "in_all"
        )[:SHOWN]
        for rank, (_, rows) in enumerate(waiting)
    ]
    if not arms:
        return
    first, *others = arms
    for rank, key, in_all in first.union(*others, all=True) if others else first:
        group, rows = waiting[rank]
        group.keys = [*group.keys, rows.model._meta.pk.to_python(key)]
        group.count = in_all


def _read(groups: Iterable[TaskGroup], agent: Actor) -> None:
    """Read the rows of the groups, and what their lines need beside: what is alike in one query."""
    alike: dict[Show, list[TaskGroup]] = defaultdict(list)
    for group in groups:
        if group.keys:
            alike[group.show].append(group)
    for show, same in alike.items():
        found = show(agent).order_by().in_bulk({key for group in same for key in group.keys})
        for group in same:
            group.found.update(found)
    wanted: dict[tuple[type, str], list[Any]] = defaultdict(list)
    for group in groups:
        for name in group.reads:
            *path, last = name.split("__")
            for row in group.rows:
                instance = reduce(getattr, path, row)
                wanted[type(instance), last].append(instance)
    for (_, last), instances in wanted.items():
        prefetch_related_objects(instances, last)


def work_list_of(agent: Actor) -> WorkList:
    """The home page of `agent`: the first line that asks for something leads, « nothing waits » when none does."""
    role = Role(agent.role)
    made = [function(agent) for _, function in sorted(GROUPS[role], key=_place)]
    groups = [group for group in made if group is not None]
    _count(groups)
    groups = [group for group in groups if group.count or group.nothing]
    _read(groups, agent)
    asking = (
        NextAction(text=line.todo, url=line.url, button=group.button)
        for group in groups
        for line in group.lines
        if line.todo
    )
    figures = [figure for _, function in sorted(FIGURES[role], key=_place) for figure in function(agent)]
    notices = [notice for _, function in sorted(NOTICES[role], key=_place) for notice in function(agent)]
    return WorkList(
        notices=notices,
        next_action=next(asking, None) or IDLE[role](agent),
        groups=groups,
        figures=figures,
    )


def _place(contribution: tuple[int, object]) -> int:
    return contribution[0]
