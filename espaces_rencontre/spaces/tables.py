"""The list of meeting spaces as a table."""

import django_tables2 as tables

from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.columns import PieceColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.partners.services.columns import CheckedColumn
from portal.territory.columns import CafColumn


class SpaceTable(ListTable):
    """One line per meeting space; the agrément first says whether it is in force."""

    list_name = "espaces"
    caption = "Espaces de rencontre"
    noun = "espace"
    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    none_found = "Aucun espace de rencontre ne correspond."
    nothing = "Aucun espace de rencontre ne correspond à votre périmètre."
    how_to_fill = "Le responsable de la Caf l’enregistre sous son gestionnaire, ou importe une liste."
    hidden_at_first = frozenset({"state"})
    name = tables.Column(linkify=True, verbose_name="Espace", attrs=classes("name"))
    city = tables.Column(verbose_name="Commune", attrs=classes("name"))
    operator = tables.Column(order_by="operator__name", verbose_name="Gestionnaire", attrs=classes("name"))
    caf = CafColumn()
    agrement = PieceColumn(
        "espaces_rencontre/agrements/_agrement_state.html",
        verbose_name="Agrément",
        order_by="agreed",
        attrs=classes("name"),
    )
    confirmed_on = CheckedColumn()
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = MeetingSpace
        fields = ["name", "city", "operator", "caf", "agrement", "confirmed_on", "state"]
