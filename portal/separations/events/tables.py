"""The list of separations as a table."""

import django_tables2 as tables

from portal.foundation.lists.columns import DayColumn, FigureColumn
from portal.foundation.lists.tables import ListTable
from portal.separations.events.models import Separation
from portal.separations.families.columns import ParentColumn, ReferenceColumn
from portal.separations.families.models import mark_contact_first


class SeparationTable(ListTable):
    """One line per separation: the file, each parent, when and how they parted, how many children."""

    list_name = "separations"
    caption = "Séparations"
    noun = "séparation"
    hidden_at_first = frozenset({"mode"})
    none_found = "Aucune séparation ne correspond à ces filtres."
    nothing = "Votre Caf n’a encore aucune séparation ici."
    how_to_fill = (
        "Cherchez d’abord la personne ; si elle est inconnue, la page vous propose d’enregistrer la séparation."
    )
    reference = ReferenceColumn("family")
    parent_1 = ParentColumn(1, path="family")
    parent_2 = ParentColumn(2, path="family")
    # Read from an index in both directions; no other column has one.
    separated_on = DayColumn(verbose_name="Séparation", order_by=("separated_on", "pk"))
    union = tables.Column(verbose_name="Union", orderable=False)
    mode = tables.Column(verbose_name="Mode", orderable=False)
    children = FigureColumn(verbose_name="Enfants", orderable=False)

    @classmethod
    def complete(cls, rows):
        """Whether each file asks for a contact first."""
        mark_contact_first(rows, "family_id")

    class Meta(ListTable.Meta):
        model = Separation
        fields = ["reference", "parent_1", "parent_2", "separated_on", "union", "mode", "children"]
