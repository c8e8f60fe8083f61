"""Meetings as a table."""

import django_tables2 as tables

from funding.committees.models import Meeting
from portal.foundation.lists.columns import DayColumn, FigureColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class MeetingTable(ListTable):
    """One line per meeting: which committee, when, how many opinions, whether its minutes are there."""

    list_name = "comites"
    caption = "Comités"
    noun = "réunion"
    none_found = "Aucune réunion ne correspond à ces filtres."
    nothing = "Aucune réunion de comité n’est enregistrée."
    how_to_fill = (
        "Le responsable de la Caf enregistre chaque réunion, ses membres et ses avis, puis le procès-verbal signé."
    )
    committee = tables.Column(linkify=True, orderable=False, attrs=classes("name"))
    caf = tables.Column(orderable=False, attrs=classes("name"))
    held_on = DayColumn(orderable=False)
    opinions = FigureColumn(accessor="opinion_count", verbose_name="Avis", orderable=False)
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = Meeting
        fields = ["committee", "caf", "held_on", "opinions", "state"]
