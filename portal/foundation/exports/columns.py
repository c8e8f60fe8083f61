"""The columns of an exported file: heading, source, and how CSV writes each kind."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Expression, F, Func, TextField, Value
from django.db.models.functions import Cast, Replace


class Neutralised(Func):
    """Text that no spreadsheet takes for a formula: an apostrophe goes before = + - @, tab and line breaks."""

    output_field = TextField()

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """The expression stands three times, its parameters too."""
        sql, params = compiler.compile(self.source_expressions[0])
        starts = r"('=', '+', '-', '@', E'\t', E'\r', E'\n')"
        return f"CASE WHEN left({sql}, 1) IN {starts} THEN '''' || {sql} ELSE {sql} END", (*params, *params, *params)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a file: its French heading, where its value comes from, and what it is.

    `source` is a field path or an expression. `kind`: "text" (typed by people: neutralised in CSV), "word" (ours,
    harmless), "integer", "decimal" or "date".
    """

    label: str
    source: str | Expression
    kind: str = "text"

    @property
    def expression(self) -> Expression | F:
        """The value as the database holds it: what XLSX writes."""
        return F(self.source) if isinstance(self.source, str) else self.source

    @property
    def csv_expression(self) -> Expression | F:
        """The value as CSV writes it."""
        if self.kind == "text":
            return Neutralised(self.expression)
        if self.kind == "decimal":
            point, comma = (Value(mark, output_field=TextField()) for mark in ".,")
            return Replace(Cast(self.expression, TextField()), point, comma)
        return self.expression
