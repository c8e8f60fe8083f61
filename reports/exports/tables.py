"""The exports of an agent as a table."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from portal.foundation.lists.columns import NOTHING, MomentColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import fr_date_short, number
from reports.exports.models import ExportJob


class ExportTable(ListTable):
    """One line per export: what it holds, how far it is, and where to take it."""

    caption = "Mes exports"
    noun = "export"
    nothing = "Vous n’avez demandé aucun export."
    how_to_fill = (
        "Choisissez ci-dessus ce que vous souhaitez exporter : le fichier se prépare pendant que vous continuez à "
        "travailler."
    )
    title = tables.Column(
        linkify=lambda record: record.get_absolute_url(), verbose_name="Export", attrs=classes("name")
    )
    state = StateColumn()
    requested_at = MomentColumn(verbose_name="Demandé")
    lines = tables.Column(accessor="total", verbose_name="Lignes", attrs=classes("number"))
    kept_until = tables.Column(accessor="expires_on", verbose_name="Gardé jusqu’au", default=NOTHING)
    file = tables.Column(accessor="pk", verbose_name="Fichier")

    class Meta(ListTable.Meta):
        model = ExportJob
        fields = ["title", "format", "state", "requested_at", "lines", "kept_until", "file"]
        orderable = False

    def render_lines(self, record):
        """How many lines it has, or how many are written while it is being made."""
        total = number(record.total)
        return f"{number(record.done)} sur {total}" if record.is_under_way else total

    def render_kept_until(self, value):
        """The day on which the file goes."""
        return fr_date_short(value)

    def render_file(self, record):
        """The file once it is there, else the page that says how far it is."""
        if record.expires_on:
            address, words = reverse("export_download", args=[record.pk]), "Télécharger"
        else:
            address, words = record.get_absolute_url(), "Suivre"
        return format_html('<a href="{}">{}<span class="visually-hidden"> {}</span></a>', address, words, record.title)
