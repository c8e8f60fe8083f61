"""The files that answer a search, as a table."""

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import UNKNOWN, DayColumn, FigureColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.separations.families.columns import ParentColumn, ReferenceColumn


class FoundFamilyTable(ListTable):
    """One line per file: each parent with the birth date that tells people apart."""

    caption = "Dossiers trouvés"
    noun = "dossier"
    reference = ReferenceColumn()
    parent_1 = ParentColumn(1, with_birth=True)
    parent_2 = ParentColumn(2, with_birth=True)
    children = FigureColumn(accessor="pk", verbose_name="Enfants")
    separated_on = DayColumn(accessor="latest_separation__separated_on", verbose_name="Séparation", default=UNKNOWN)
    opening = tables.Column(accessor="pk", verbose_name="Ouvrir", attrs=classes("nowrap"))

    class Meta(ListTable.Meta):
        orderable = False

    def render_opening(self, record: Any) -> str:
        """A link to a file that the agent follows; to another one, the button that gives the motive chosen above."""
        if record.is_mine:
            return format_html('<a class="btn btn-sm" href="{}">Ouvrir</a>', record.get_absolute_url())
        said = format_html('<span class="visually-hidden"> le dossier {}</span>', record.reference)
        return format_html(
            '<button class="btn btn-sm" type="submit" form="motive" name="family" value="{}">Ouvrir{}</button>',
            record.pk,
            said,
        )

    def render_children(self, record: Any) -> int:
        """How many children the file holds, already read."""
        return len(record.known_children)
