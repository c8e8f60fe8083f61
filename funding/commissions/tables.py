"""The commissions of a Caf as a table."""

import django_tables2 as tables

from funding.commissions.models import Commission
from portal.foundation.lists.columns import DayColumn, FigureColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class CommissionTable(ListTable):
    """One line per sitting."""

    caption = "Commissions"
    noun = "commission"
    nothing = "Aucune commission n’est enregistrée."
    how_to_fill = "Enregistrez une commission tenue, avec son procès-verbal : elle décide au-delà des délégations."
    held_on = DayColumn(linkify=True, verbose_name="Tenue le")
    present = FigureColumn(accessor="member_list", orderable=False, verbose_name="Membres présents")
    recorded_by = tables.Column(verbose_name="Enregistrée par", orderable=False, attrs=classes("name"))
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = Commission
        fields = ["held_on", "present", "recorded_by", "state"]

    def render_present(self, value):
        """How many."""
        return len(value)
