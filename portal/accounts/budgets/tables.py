"""Alerts, and requests for a release, as tables."""

import django_tables2 as tables

from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.foundation.lists.columns import FigureColumn, MomentColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class BudgetAlertTable(ListTable):
    """One line per alert: when, who, how many, what came of it."""

    list_name = "alertes-consultation"
    caption = "Consultations inhabituelles"
    noun = "alerte"
    nothing = "Aucune alerte : personne n’a dépassé le nombre fixé."
    how_to_fill = "Une alerte paraît ici quand une personne cherche et ouvre beaucoup de dossiers en une heure."
    number = tables.Column(
        accessor="pk", verbose_name="N°", orderable=False, linkify=lambda record: record.get_absolute_url(),
        attrs=classes("nowrap"),
    )  # fmt: skip
    raised_at = MomentColumn(verbose_name="Quand")
    agent = tables.Column(verbose_name="Qui", order_by=("agent__last_name",), attrs=classes("name"))
    where = tables.Column(accessor="where", verbose_name="Périmètre", orderable=False, attrs=classes("name"))
    searches = FigureColumn(verbose_name="Recherches")
    files = FigureColumn(verbose_name="Dossiers")
    refusals = FigureColumn(verbose_name="Refus")
    state = StateColumn()
    seen_by = tables.Column(verbose_name="Par", orderable=False, default="", attrs=classes("name"))

    class Meta(ListTable.Meta):
        model = BudgetAlert
        fields = ["number", "raised_at", "agent", "where", "searches", "files", "refusals", "state", "seen_by"]

    def render_number(self, record):
        """« n° 12 »."""
        return f"n° {record.pk}"


class BudgetReleaseTable(ListTable):
    """One line per request: when, who, what came of it."""

    caption = "Demandes de levée de la limite"
    noun = "demande"
    nothing = "Aucune demande."
    how_to_fill = "Une personne arrêtée par la limite peut demander qu’elle soit levée pour quelques heures."
    number = tables.Column(
        accessor="pk", verbose_name="N°", linkify=lambda record: record.get_absolute_url(), attrs=classes("nowrap")
    )
    asked_at = MomentColumn(verbose_name="Demandée")
    agent = tables.Column(verbose_name="Par", attrs=classes("name"))
    where = tables.Column(accessor="where", verbose_name="Périmètre", orderable=False, attrs=classes("name"))
    state = StateColumn()
    answered_by = tables.Column(verbose_name="Réponse de", orderable=False, default="", attrs=classes("name"))
    until = MomentColumn(verbose_name="Levée jusqu’au", default="")

    class Meta(ListTable.Meta):
        model = BudgetRelease
        fields = ["number", "asked_at", "agent", "where", "state", "answered_by", "until"]
        orderable = False

    def render_number(self, record):
        """« n° 12 »."""
        return f"n° {record.pk}"
