"""The files that answer a search, as a table."""

from typing import Any

from portal.foundation.lists.columns import UNKNOWN, DayColumn, FigureColumn
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

    class Meta(ListTable.Meta):
        orderable = False

    def render_children(self, record: Any) -> int:
        """How many children the file holds, already read."""
        return len(record.known_children)
