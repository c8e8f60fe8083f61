"""The table of a list: which columns it has, for whom, and what it says when it is empty."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar

import django_tables2 as tables

_tables: dict[str, type["ListTable"]] = {}


@dataclass(frozen=True, kw_only=True)
class Head:
    """The head of a column: `direction` as `aria-sort` says it, `query` what the address says once it is pressed."""

    column: Any
    direction: str
    query: Mapping[str, str | None] | None

    @property
    def icon(self) -> str:
        """The arrow of the direction; empty when the rows are not sorted by this column."""
        return {"descending": "arrow-down", "ascending": "arrow-up"}.get(self.direction, "")


class Columns(OrderedDict[str, Any]):
    """The columns of a table class; each table takes its own, copied flat.

    The library copies them deeply, attributes and texts included, which nothing changes: a tenth of a page.
    """

    def __deepcopy__(self, memo: Any) -> OrderedDict[str, Any]:
        return OrderedDict((name, copy(column)) for name, column in self.items())


class ListTable(tables.Table):
    """Base of every table; one that sets `list_name` lets each agent choose its columns.

    `limited` says which columns only some agents have: {column: predicate(agent)}. The first column names the row: it
    is always shown, and stays in sight when the table is wider than the window.
    """

    list_name: ClassVar[str] = ""
    caption: ClassVar[str] = ""
    noun: ClassVar[str] = "ligne"  # « dossier », or « cheval,chevaux »
    limited: ClassVar[Mapping[str, Callable[[Any], bool]]] = {}
    hidden_at_first: ClassVar[frozenset[str]] = frozenset()
    # Said when nothing answers the filters; then when there is nothing at all, with how to fill the list.
    none_found: ClassVar[str] = "Aucune ligne ne correspond."
    nothing: ClassVar[str] = ""
    how_to_fill: ClassVar[str] = ""
    exclude: Any  # names of columns; said for mypy, the library sets it
    # The lines of the page, set by the `ListPage`.
    lines: Iterable[Any] = ()

    class Meta:
        attrs = {"class": "table"}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.base_columns = Columns(cls.base_columns)
        if cls.list_name:
            _tables[cls.list_name] = cls

    @classmethod
    def column_names(cls) -> set[str]:
        """The names of every column that some agent may have."""
        return set(cls.base_columns)

    # Columns ------------------------------------------------------------------------------------------------------

    def fit(self, agent: Any) -> None:
        """Take out the columns that `agent` has not, then hide those the agent does not wish to see."""
        absent = [name for name, has in self.limited.items() if name in self.columns.columns and not has(agent)]
        self.exclude = (*self.exclude, *absent)
        for name in (*absent, *self.hidden_for(agent)):
            if name in self.columns.columns:
                self.columns.hide(name)

    def hidden_for(self, agent: Any) -> set[str]:
        """The columns that `agent` does not wish to see, or those hidden at first when nothing was chosen."""
        chosen = agent.hidden_columns.get(self.list_name) if self.list_name else None
        hidden = self.hidden_at_first if chosen is None else chosen
        # The row keeps its name, and what the rows are sorted by is shown, whatever was chosen.
        return {column.name for column in self.optional_columns()} & set(hidden) - set(self.sorted_columns)

    def optional_columns(self) -> list[Any]:
        """The columns that the agent may hide: all but the first one."""
        return [column for column in self.columns.iterall() if column.name not in self.exclude][1:]

    @classmethod
    def complete(cls, rows: Iterable[Any]) -> None:
        """Read, for the rows of the page alone, what its query does not bring; nothing unless a table says it."""

    # Order --------------------------------------------------------------------------------------------------------

    @property
    def sorted_columns(self) -> dict[str, str]:
        """{column: direction, as `aria-sort` says it} of what the rows are sorted by."""
        return {alias.bare: "descending" if alias.is_descending else "ascending" for alias in self.order_by or ()}

    def sort_query(self, column: Any) -> dict[str, str | None] | None:
        """{parameter: value} of the address once the head of `column` is pressed; None when it does not sort."""
        if not column.orderable:
            return None
        return {self.prefixed_order_by_field: str(column.order_by_alias.next), "page": None}

    @property
    def heads(self) -> Iterator[Head]:
        """The head of each column shown."""
        directions = self.sorted_columns
        for column in self.columns:
            yield Head(column=column, direction=directions.get(column.name, ""), query=self.sort_query(column))


def table_called(list_name: str) -> type[ListTable] | None:
    """The table whose columns agents choose under this name."""
    return _tables.get(list_name)
