"""Shares that were exceeded, as a table."""

import django_tables2 as tables
from django.utils.text import capfirst

from funding.envelopes.models import Share
from portal.foundation.lists.columns import EurosColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.territory.columns import CafColumn


class OverrunTable(ListTable):
    """One line per share exceeded: what the call for funds asks for."""

    caption = "Dépassements et appel de fonds"
    noun = "dépassement"
    nothing = "Aucune part n’est dépassée."
    how_to_fill = "Sur une ligne non limitative, une décision qui engage plus que la part apparaît ici."
    envelope = tables.Column(
        linkify=lambda record: record.envelope.get_absolute_url(), verbose_name="Enveloppe", attrs=classes("name")
    )
    caf = CafColumn()
    entered = EurosColumn(verbose_name="Part")
    committed = EurosColumn(verbose_name="Engagé")
    overrun = EurosColumn(verbose_name="À appeler")

    class Meta(ListTable.Meta):
        model = Share
        fields = ["envelope", "caf", "entered", "committed", "overrun"]
        orderable = False

    def render_envelope(self, value):
        """The fund and the exercice."""
        return capfirst(str(value))
