"""The list of transfers as a table."""

import django_tables2 as tables

from portal.foundation.lists.columns import UNKNOWN, DayColumn, FigureColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.separations.transfers.models import Transfer


class TransferTable(ListTable):
    """One line per transfer: which way, with which Caf, whose file, since when, and what came of it."""

    list_name = "transferts"
    caption = "Transferts"
    noun = "transfert"
    nothing = "Aucun transfert, reçu ou envoyé."
    none_found = "Aucun transfert ne correspond à ces filtres."
    how_to_fill = "Un transfert se demande sur la page d’un dossier ouvert : « Transférer à une autre Caf »."
    number = tables.Column(
        accessor="pk", verbose_name="N°", linkify=lambda record: record.get_absolute_url(), attrs=classes("nowrap")
    )
    way = tables.Column(accessor="pk", verbose_name="Sens", attrs=classes("nowrap"))
    other = tables.Column(accessor="pk", verbose_name="Avec", attrs=classes("name"))
    parents = tables.Column(accessor="pk", verbose_name="Parents", attrs=classes("name"))
    children_count = FigureColumn(verbose_name="Enfants")
    asked_at = DayColumn(verbose_name="Demandé")
    asked_by = tables.Column(verbose_name="Par", attrs=classes("name"))
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = Transfer
        fields = ["number", "way", "other", "parents", "children_count", "asked_at", "asked_by", "state"]
        orderable = False

    def render_number(self, record):
        """« n° 12 »."""
        return f"n° {record.pk}"

    def render_way(self, record):
        """Which way, for the reader."""
        return "reçu" if record.is_received_by(self.request.user) else "envoyé"

    def render_other(self, record):
        """The Caf at the other end."""
        return record.caf if record.is_received_by(self.request.user) else record.to_caf

    def render_parents(self, record):
        """Their names, as long as the reader needs them."""
        return record.names_for(self.request.user) or UNKNOWN
