"""Conventions-cadres as a table."""

import django_tables2 as tables
from django.utils.html import format_html

from funding.frameworks.models import Framework
from portal.foundation.lists.columns import DayColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class FrameworkTable(ListTable):
    """One line per convention-cadre: whose, on what, its period, who signed."""

    list_name = "conventions_cadres"
    caption = "Conventions-cadres"
    noun = "convention-cadre,conventions-cadres"
    none_found = "Aucune convention-cadre ne correspond à ces filtres."
    nothing = "Aucune convention-cadre n’est enregistrée."
    how_to_fill = "La Cnaf enregistre celles de la nation, le responsable de chaque Caf celle de son département."
    level = tables.Column(accessor="level_in_words", linkify=True, verbose_name="Portée", orderable=False)
    title = tables.Column(attrs=classes("name"), orderable=False)
    starts_on = DayColumn(verbose_name="Du", orderable=False)
    until = DayColumn(verbose_name="Jusqu’au", orderable=False)
    signatories = tables.Column(orderable=False, attrs=classes("name"))
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = Framework
        fields = ["level", "title", "starts_on", "until", "signatories", "state"]

    def render_title(self, record, value):
        """Its object; an invented one says so first."""
        return format_html("<strong>Fictive.</strong> {}", value) if record.fictitious else value

    def render_signatories(self, value):
        """« Caf, Msa, Justice »."""
        return ", ".join(value)
