"""The list of mediation services as a table."""

import django_tables2 as tables

from mediation.services.models import Service
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.columns import NOTHING, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.phones import readable
from portal.partners.services.columns import CheckedColumn
from portal.territory.columns import CafColumn


class ServiceTable(ListTable):
    """One line per service: who runs it, where, what it does, when its sheet was last checked."""

    list_name = "services"
    caption = "Services de médiation"
    noun = "service"
    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    none_found = "Aucun service de médiation ne correspond."
    nothing = "Aucun service de médiation n’est enregistré dans votre périmètre."
    how_to_fill = "Le responsable de la Caf l’enregistre sous son gestionnaire, ou importe une liste."
    hidden_at_first = frozenset({"state"})
    name = tables.Column(linkify=True, verbose_name="Service", attrs=classes("name"))
    city = tables.Column(verbose_name="Commune", attrs=classes("name"))
    operator = tables.Column(order_by="operator__name", verbose_name="Gestionnaire", attrs=classes("name"))
    caf = CafColumn()
    phone = tables.Column(orderable=False, default=NOTHING, attrs=classes("nowrap"))
    activity = tables.Column(
        accessor="activity_in_words", verbose_name="Médiation", orderable=False, default=NOTHING, attrs=classes("name")
    )
    confirmed_on = CheckedColumn()
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = Service
        fields = ["name", "city", "operator", "caf", "phone", "activity", "confirmed_on", "state"]
        row_attrs = {"class": lambda record: "is-late" if record.is_to_confirm else ""}

    def render_phone(self, value):
        """As it is read aloud."""
        return readable(value)
