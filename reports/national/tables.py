"""The national figures as a table: every Caf, sorted by one indicator."""

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.contributions.indicators import indicators
from portal.foundation.lists.columns import UNKNOWN, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import number


class IndicatorColumn(tables.Column):
    """An indicator, told by the line; `total` is the line at the foot."""

    def __init__(self, indicator: Any, *, total: Any, is_sorted: bool) -> None:
        self.indicator = indicator
        super().__init__(
            accessor="code",
            verbose_name=indicator.label,
            attrs=classes("number sorted" if is_sorted else "number"),
            footer=indicator.shown(indicator.value(total)),
        )

    def render(self, record: Any) -> str:
        """The value in French, « non renseigné » when unknown."""
        return self.indicator.shown(self.indicator.value(record))


class NationalTable(ListTable):
    """One line per Caf, the highest of `indicator` first; the head of a column sorts map, chart and table alike."""

    list_name = "chiffres"
    caption = "Chiffres par Caf"
    noun = "Caf,Caf"
    hidden_at_first = frozenset({"stages"})
    name = tables.Column(accessor="departement__name", verbose_name="Caf", footer="Total national")
    stages = tables.Column(verbose_name="Stade de la Ps (services)", default=UNKNOWN, attrs=classes("name"))

    class Meta(ListTable.Meta):
        attrs = {"class": "table national"}
        row_attrs = {"id": lambda record: f"caf-{record.code}"}
        sequence = ["name", "...", "stages"]
        orderable = False

    def __init__(self, data: Any, *, total: Any, indicator: Any) -> None:
        self.indicator = indicator
        found = [
            (key, IndicatorColumn(each, total=total, is_sorted=key == indicator.key))
            for key, each in indicators().items()
        ]
        super().__init__(data, extra_columns=found)

    @classmethod
    def column_names(cls) -> set[str]:
        """Those of the class, and the indicators that features contribute."""
        return super().column_names() | set(indicators())

    @property
    def sorted_columns(self) -> dict[str, str]:
        """The one indicator."""
        return {self.indicator.key: "descending"}

    def sort_query(self, column: Any) -> dict[str, str | None] | None:
        """The same page by another indicator."""
        return {"indicateur": column.name} if column.name in indicators() else None

    def render_name(self, record: Any, value: Any) -> str:
        """The Caf, and how many of its services were priced on an invented barème."""
        invented = record.fictitious_receipts
        said = format_html(' <span class="far">barème fictif ({})</span>', number(invented)) if invented else ""
        return format_html("{}{}", value, said)
