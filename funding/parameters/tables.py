"""Barèmes as tables: those to be published, and those in force."""

import django_tables2 as tables
from django.utils.html import format_html

from funding.parameters.models import PriceParameter
from portal.foundation.lists.columns import DayColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class ParameterToPublishTable(ListTable):
    """One line per barème that another person has to publish."""

    caption = "Barèmes à publier"
    noun = "barème"
    parameter = tables.Column(accessor="exercice", linkify=True, verbose_name="Barème")
    ceiling = tables.Column(accessor="ceiling_in_words", verbose_name="Prix plafond", attrs=classes("amount"))
    rate = tables.Column(accessor="rate_in_words", verbose_name="Taux", attrs=classes("amount"))
    prepared_by = tables.Column(verbose_name="Préparé par", default="non renseigné", attrs=classes("name"))
    prepared_at = DayColumn(verbose_name="Préparé")

    class Meta(ListTable.Meta):
        model = PriceParameter
        fields = ["parameter", "ceiling", "rate", "prepared_by", "prepared_at"]
        orderable = False

    def render_parameter(self, record):
        """Which prestation and exercice, and whether it is invented."""
        invented = " (fictif)" if record.fictitious else ""
        return f"{record.get_prestation_display()} {record.exercice}{invented}"


class ParameterInForceTable(ListTable):
    """One line per exercice of a prestation."""

    caption = "Barèmes en vigueur"
    noun = "barème"
    exercice = tables.Column(linkify=True, verbose_name="Exercice")
    ceiling = tables.Column(accessor="ceiling_in_words", verbose_name="Prix plafond", attrs=classes("amount"))
    rate = tables.Column(accessor="rate_in_words", verbose_name="Taux", attrs=classes("amount"))
    state = StateColumn()
    source = tables.Column(verbose_name="Source", empty_values=(), attrs=classes("name"))

    class Meta(ListTable.Meta):
        model = PriceParameter
        fields = ["exercice", "ceiling", "rate", "state", "source"]
        orderable = False

    def render_source(self, record):
        """Where the figures come from; invented ones say so first."""
        if not record.fictitious:
            return record.source
        return format_html("<strong>Barème fictif.</strong> {}", record.source)
