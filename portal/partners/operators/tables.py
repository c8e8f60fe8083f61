"""The list of operators as a table."""

import django_tables2 as tables

from portal.foundation.access.roles import is_cnaf
from portal.foundation.lists.columns import NOTHING, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.partners.models import Operator
from portal.territory.columns import CafColumn


class OperatorTable(ListTable):
    """One line per operator: its numbers, its federation, its seat."""

    list_name = "gestionnaires"
    caption = "Gestionnaires"
    noun = "gestionnaire"
    limited = {"caf": is_cnaf}
    none_found = "Aucun gestionnaire ne correspond."
    nothing = "Aucun gestionnaire n’est enregistré dans votre périmètre."
    how_to_fill = "Le responsable de la Caf du siège ou la Cnaf l’enregistre, ou importe une liste."
    hidden_at_first = frozenset({"rna"})
    name = tables.Column(linkify=True, attrs=classes("name"))
    siret = tables.Column(default=NOTHING, attrs=classes("nowrap"))
    rna = tables.Column(default=NOTHING, attrs=classes("nowrap"))
    federation = tables.Column(default=NOTHING)
    city = tables.Column(attrs=classes("name"))
    caf = CafColumn()
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = Operator
        fields = ["name", "siret", "rna", "federation", "city", "caf", "state"]
