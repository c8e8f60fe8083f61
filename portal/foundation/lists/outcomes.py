"""What an act on several rows did, or would do: one line per row."""

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.workflow.states import Tone


class OutcomeTable(ListTable):
    """Each row, the state it leaves, and the one it takes or why it does not."""

    caption = "Ligne par ligne"
    row = tables.Column(
        linkify=lambda record: record.row.get_absolute_url(), verbose_name="Ligne", attrs=classes("nowrap")
    )
    detail = tables.Column(verbose_name="De quoi il s’agit", attrs=classes("name"))
    before = tables.Column(verbose_name="État", attrs=classes("nowrap"))
    after = tables.Column(verbose_name="Ensuite", empty_values=(), attrs=classes("name"))

    class Meta(ListTable.Meta):
        orderable = False

    def render_row(self, value: Any) -> str:
        """« Orientation n° 12 »."""
        words = str(value)
        return words[:1].upper() + words[1:]

    def render_after(self, record: Any) -> str:
        """The state the row takes, or the reason of the refusal."""
        if not record.refusal:
            return badge(record.after, Tone.DONE)
        return format_html("{} {}", badge("inchangée", Tone.REFUSED), record.refusal)
