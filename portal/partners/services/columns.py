"""The columns that the lists of services of any kind share."""

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import classes, day_and_distance
from portal.foundation.templatetags.ui import badge
from portal.foundation.workflow.states import Tone


class CheckedColumn(tables.Column):
    """The day when the sheet was last checked, « à vérifier » when it is too far."""

    def __init__(self, **options):
        usual = {"accessor": "confirmed_on", "verbose_name": "Vérifié le", "empty_values": (), "attrs": classes("day")}
        super().__init__(**usual | options)

    def render(self, record, value):
        """« 03/03/2026 il y a 2 mois »."""
        day = day_and_distance(value) if value else "jamais"
        return format_html("{} {}", day, badge("à vérifier", Tone.WAITING)) if record.is_to_confirm else day
