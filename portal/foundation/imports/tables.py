"""The imports of an agent, and the lines of one of them, as tables."""

from typing import Any

import django_tables2 as tables
from django.template.loader import render_to_string
from django.utils.text import Truncator

from portal.foundation.imports.models import ImportLine
from portal.foundation.lists.columns import NOTHING, FigureColumn, MomentColumn, StateColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import fr_date_short

MOST_CHARACTERS = 80


class ImportTable(ListTable):
    """One line per import: what it holds, how far it is, until when it is kept."""

    caption = "Mes imports"
    noun = "import"
    nothing = "Vous n’avez déposé aucun fichier."
    how_to_fill = "Choisissez ci-dessus ce que vous importez et le fichier qui le contient."
    title = tables.Column(
        linkify=lambda record: record.get_absolute_url(), verbose_name="Import", attrs=classes("name")
    )
    state = StateColumn()
    requested_at = MomentColumn(verbose_name="Déposé")
    total = FigureColumn(verbose_name="Lignes")
    expires_on = tables.Column(verbose_name="Gardé jusqu’au", default=NOTHING)

    class Meta(ListTable.Meta):
        orderable = False

    def render_expires_on(self, value: Any) -> str:
        """The day on which the lines go."""
        return fr_date_short(value)


class LineTable(ListTable):
    """One line per line of the file: its cells as they stand, what comes of it and why.

    `labels`: {column of the file: its heading}; `may_repair`: whether each line leads to its correction.
    """

    caption = "Lignes du fichier"
    noun = "ligne"
    nothing = "Aucune ligne de cette sorte."
    number = FigureColumn(verbose_name="Ligne")
    outcome = tables.Column(verbose_name="Résultat")
    detail = tables.Column(verbose_name="Détail", empty_values=(), accessor="pk")

    class Meta(ListTable.Meta):
        orderable = False

    def __init__(self, *args: Any, labels: dict[str, str], may_repair: bool, **kwargs: Any) -> None:
        self.labels, self.may_repair = labels, may_repair
        cells = [(f"cell_{name}", CellColumn(name, verbose_name=label)) for name, label in labels.items()]
        kwargs["sequence"] = ["number", "outcome", *(name for name, _ in cells), "detail"]
        super().__init__(*args, extra_columns=cells, **kwargs)

    def render_outcome(self, record: ImportLine) -> str:
        """What comes of the line, as a badge."""
        return badge(record.shown.label, record.shown.tone)

    def render_detail(self, record: ImportLine) -> str:
        """What is wrong or what changes, and the way to correct it."""
        context = {
            "line": record,
            "may_repair": self.may_repair,
            "errors": [(self.labels.get(name, ""), reason) for name, reason in record.errors.items()],
            "changes": [(self.labels.get(name, name), *values) for name, values in record.changes.items()],
        }
        return render_to_string("foundation/imports/_line_detail.html", context)


class CellColumn(tables.Column):
    """A cell of the file, cut short on screen."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        self.name = name
        super().__init__(accessor="cells", empty_values=(), **kwargs)

    def render(self, value: dict[str, str]) -> str:
        """The text of the cell; nothing when the file has no such column."""
        return Truncator(value.get(self.name, "")).chars(MOST_CHARACTERS)
