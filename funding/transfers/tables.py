"""Transfers between shares, as a table."""

import django_tables2 as tables
from django.utils.text import capfirst

from funding.transfers.models import ShareTransfer
from portal.foundation.lists.columns import DayColumn, EurosColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class ShareTransferTable(ListTable):
    """One line per transfer or withdrawal."""

    caption = "Transferts et retraits de parts"
    noun = "transfert"
    nothing = "Aucun transfert ni retrait."
    how_to_fill = "La Cnaf en propose depuis la page d’une enveloppe ; une deuxième personne les approuve."
    transfer = tables.Column(accessor="pk", linkify=True, verbose_name="N°")
    envelope = tables.Column(accessor="share__envelope", verbose_name="Enveloppe", attrs=classes("name"))
    giving = tables.Column(accessor="share__caf", verbose_name="De", attrs=classes("name"))
    destination = tables.Column(accessor="receiver", verbose_name="Vers", attrs=classes("name"))
    amount = EurosColumn(verbose_name="Montant")
    state = StateColumn()
    proposed_at = DayColumn(verbose_name="Proposé")

    class Meta(ListTable.Meta):
        model = ShareTransfer
        fields = ["transfer", "envelope", "giving", "destination", "amount", "state", "proposed_at"]
        orderable = False

    def render_envelope(self, value):
        """The fund and the exercice."""
        return capfirst(str(value))
