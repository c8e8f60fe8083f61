"""Recompute runs, what they changed and what they refused, as tables."""

import django_tables2 as tables
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from funding.recompute.models import RecomputeRun
from portal.foundation.lists.columns import FigureColumn, MomentColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import euros, number
from portal.territory.columns import CafColumn

FICTITIOUS = mark_safe(' <span class="muted">(barème fictif)</span>')


class RunTable(ListTable):
    """One line per run: which exercice and stage, who started it, how far it is."""

    caption = "Recalculs lancés"
    noun = "recalcul"
    nothing = "Aucun recalcul n’a encore été lancé."
    how_to_fill = "Choisissez un exercice et un stade ci-dessus, puis « Recalculer l’exercice »."
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"))
    requester = tables.Column(verbose_name="Lancé par", attrs=classes("name"))
    requested_at = MomentColumn(verbose_name="Lancé le")
    state = tables.Column(verbose_name="État")
    appended = FigureColumn(verbose_name="Nouveaux reçus")

    class Meta(ListTable.Meta):
        model = RecomputeRun
        fields = ["pk", "exercice", "stage", "requester", "requested_at", "state", "appended"]
        orderable = False

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_state(self, record):
        """The state, and how many Caf are done while it runs."""
        shown = badge(record.get_state_display(), record.State(record.state).tone)
        if not record.is_under_way:
            return shown
        done = f"{number(record.done)} Caf sur {number(record.total)}"
        return format_html('{} <span class="nowrap">{}</span>', shown, done)


class DifferenceTable(ListTable):
    """One line per receipt that a run appended: before, after, and the difference."""

    caption = "Montants avant et après"
    noun = "différence"
    service = tables.Column(accessor="declaration__service", attrs=classes("name"), verbose_name="Service")
    caf = CafColumn("declaration__service__caf")
    before = tables.Column(verbose_name="Avant", empty_values=(), attrs=classes("amount"))
    after = tables.Column(accessor="ps", verbose_name="Après", attrs=classes("amount"))
    delta = tables.Column(verbose_name="Écart", attrs=classes("amount"))

    class Meta(ListTable.Meta):
        orderable = False

    def render_before(self, value):
        """The amount of the receipt before, when there is one."""
        return "premier calcul" if value is None else euros(value)

    def render_after(self, record, value):
        """The amount, leading to why it is so."""
        return format_html(
            '<a href="{}"><span class="visually-hidden">Pourquoi ce montant : </span>{}</a>{}',
            record.get_absolute_url(),
            euros(value),
            FICTITIOUS if record.parameter.fictitious else "",
        )

    def render_delta(self, value):
        """The difference, its sign always said."""
        return render_to_string("funding/receipts/_delta.html", {"delta": value})


class RefusedTable(ListTable):
    """One line per declaration that the rule refuses, with its reasons; `refusals`: {key: reasons by input}."""

    caption = "Services et motifs"
    noun = "déclaration"
    service = tables.Column(
        linkify=lambda record: record.get_absolute_url(), attrs=classes("name"), verbose_name="Service"
    )
    caf = CafColumn("service__caf")
    reasons = tables.Column(accessor="pk", verbose_name="Ce qui ne va pas")

    class Meta(ListTable.Meta):
        orderable = False

    def __init__(self, *args, refusals, **kwargs):
        self.refusals = refusals
        super().__init__(*args, **kwargs)

    def render_reasons(self, record):
        """Each reason on a line of its own."""
        reasons = record.in_words(self.refusals[record.pk])
        return format_html_join(mark_safe("<br>"), "{}", ((reason,) for reason in reasons))
