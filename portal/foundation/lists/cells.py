"""The lines of a table, drawn quickly: what depends on the column alone is worked out once, not for each row.

django-tables2 inspects the signature of the renderer and computes the attributes of each cell anew: on the national
figures, that was most of the page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from inspect import Parameter, signature
from operator import add
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django_tables2 import A

NO_ATTRS = mark_safe("")
FIRST = '<th scope="row" role="rowheader" {}>', mark_safe("</th>")
OTHER = '<td role="cell" data-label="{}" {}><span class="cell">', mark_safe("</span></td>")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row: what it shows, the attributes of its tag, and its cells, tags included."""

    record: Any
    attrs: SafeString
    cells: SafeString


class CellWriter:
    """Draws the cells of one column."""

    def __init__(self, table: Any, bound: Any, *, is_first: bool) -> None:
        self.table, self.bound, self.column = table, bound, bound.column
        attrs = bound.attrs["td"].as_html()
        start, self.end = FIRST if is_first else OTHER
        self.start = format_html(start, attrs) if is_first else format_html(start, bound.header, attrs)
        self.accessor = A(bound.accessor)
        self.content = _with_what_it_takes(bound.render)
        self.address = _with_what_it_takes(bound.link.url or bound.link.compose_url) if bound.link else None
        self.default = conditional_escape(bound.default)
        self.label = self._label()

    def _label(self) -> Callable[[Any], str] | None:
        """How a coded value is worded, when the column is a field with choices of the row itself."""
        model: Any = getattr(self.table.data, "model", None)
        if model is None:
            return None
        try:
            field = model._meta.get_field(str(self.accessor))
        except FieldDoesNotExist:
            return None
        return getattr(model, f"get_{field.name}_display", None) if getattr(field, "choices", None) else None

    def value(self, record: Any) -> Any:
        """What the column reads on the row."""
        if self.label:
            return self.label(record)
        try:
            return self.accessor.resolve(record)
        except (ValueError, AttributeError, models.ObjectDoesNotExist):
            return None  # one of the steps of the path is empty

    def draw(self, record: Any) -> SafeString:
        """The cell of this row, its tag included."""
        value = self.value(record)
        if value in self.column.empty_values:
            return self.start + self.default + self.end
        known = {"value": value, "record": record, "column": self.column, "bound_column": self.bound}
        known["table"] = self.table
        content = self.content(known)
        if self.address:
            content = format_html('<a href="{}">{}</a>', self.address(known), content)
        return self.start + conditional_escape(content) + self.end


def _with_what_it_takes(function: Callable[..., Any]) -> Callable[[dict[str, Any]], Any]:
    """`function` called with the values that its signature names, all of them when it takes any."""
    parameters = signature(function).parameters
    if any(parameter.kind is Parameter.VAR_KEYWORD for parameter in parameters.values()):
        return lambda known: function(**known)
    return lambda known: function(**{name: known[name] for name in parameters})


def lines(table: Any, records: Any) -> Iterator[Line]:
    """Each record as a `Line` of `table`."""
    writers = [CellWriter(table, bound, is_first=not rank) for rank, bound in enumerate(table.columns)]
    for record in records:
        attrs = [(name, said(record)) for name, said in table.row_attrs.items()]
        yield Line(
            record=record,
            attrs=format_html_join("", ' {}="{}"', (pair for pair in attrs if pair[1])) if attrs else NO_ATTRS,
            cells=reduce(add, [writer.draw(record) for writer in writers]),
        )
