"""The list of requests about accounts as a table."""

import django_tables2 as tables

from portal.accounts.changes.models import AccountChange
from portal.foundation.lists.columns import DayColumn, EmailColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable


class AccountChangeTable(ListTable):
    """One line per request: what, whose account, with which role and where, who asked, what came of it."""

    list_name = "demandes-comptes"
    caption = "Demandes sur les comptes"
    noun = "demande"
    nothing = "Aucune demande sur un compte."
    none_found = "Aucune demande ne correspond à ces filtres."
    how_to_fill = "Un administrateur demande dans « Agents » ; une seconde personne confirme ici."
    number = tables.Column(
        accessor="pk", verbose_name="N°", linkify=lambda record: record.get_absolute_url(), attrs=classes("nowrap")
    )
    kind = tables.Column(attrs=classes("name"))
    about = tables.Column(verbose_name="Compte de", order_by=("last_name", "first_name"), attrs=classes("name"))
    email = EmailColumn()
    role = tables.Column(attrs=classes("name"))
    where = tables.Column(accessor="where", verbose_name="Périmètre", orderable=False, attrs=classes("name"))
    asked_at = DayColumn(verbose_name="Demandée")
    asked_by = tables.Column(verbose_name="Par", orderable=False, attrs=classes("name"))
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = AccountChange
        fields = ["number", "kind", "about", "email", "role", "where", "asked_at", "asked_by", "state"]

    def render_number(self, record):
        """« n° 12 »."""
        return f"n° {record.pk}"
