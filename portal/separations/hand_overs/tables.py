"""The list of hand-overs as a table."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from portal.foundation.lists.columns import NOTHING, DayColumn, FigureColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.separations.hand_overs.models import HandOver

BUTTON = '<button class="btn btn-link btn-sm" type="submit" form="step" formaction="{}">{}</button>'


class HandOverTable(ListTable):
    """One line per hand-over: from whom to whom, how many files, from when, until when."""

    caption = "Passations de dossiers"
    noun = "passation"
    nothing = "Aucune passation n’est saisie."
    how_to_fill = "Une passation confie à un collègue tous les dossiers ouverts d’un agent, jusqu’à leur retour."
    giver = tables.Column(attrs=classes("name"))
    receiver = tables.Column(attrs=classes("name"))
    extent = tables.Column(verbose_name="Dossiers", attrs=classes("name"))
    starts_on = DayColumn()
    returns_on = DayColumn(default="définitive")
    returned = FigureColumn(verbose_name="Revenus")
    state = StateColumn()
    acts = tables.Column(accessor="pk", verbose_name="Que faire", attrs=classes("nowrap"))

    class Meta(ListTable.Meta):
        model = HandOver
        fields = ["giver", "receiver", "extent", "starts_on", "returns_on", "returned", "state", "acts"]
        orderable = False

    def render_acts(self, record):
        """What the reader may do with it; the buttons belong to the one form of the page."""
        steps = record.available_steps(self.request.user)
        if not steps:
            return NOTHING
        buttons = [
            (reverse(record.step_url_name(name), args=[record.pk]), step.button) for name, step in steps.items()
        ]
        return format_html(
            '<a href="{}">Corriger</a> {}',
            reverse("hand_over_update", args=[record.pk]),
            format_html_join(" ", BUTTON, buttons),
        )
