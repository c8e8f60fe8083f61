"""The list of declarations as a table."""

import django_tables2 as tables
from django.template.loader import get_template

from funding.declarations.models import Declaration
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.lists.columns import DayColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.territory.columns import CafColumn


class DeclarationTable(ListTable):
    """One line per declaration: whose, for when, and the Ps of its last receipt or why there is none.

    `priced`: the exercices whose parameter is in force.
    """

    list_name = "declarations"
    caption = "Déclarations et Ps"
    noun = "déclaration"
    limited = {
        "operator": lambda agent: not is_partner(agent),
        "caf": lambda agent: is_cnaf(agent) or is_partner(agent),
        "state": lambda agent: not is_caf_agent(agent),
    }
    none_found = "Aucune déclaration ne correspond."
    nothing = "Aucune déclaration ne correspond à votre périmètre."
    how_to_fill = "Une déclaration est préparée et transmise par le gestionnaire du service de médiation."
    service = tables.Column(
        linkify=lambda record: record.get_absolute_url(), order_by="service__name", attrs=classes("name")
    )
    operator = tables.Column(
        accessor="service__operator",
        order_by="service__operator__name",
        verbose_name="Gestionnaire",
        attrs=classes("name"),
    )
    caf = CafColumn("service__caf")
    submitted_at = DayColumn(verbose_name="Transmise", default="pas encore")
    state = StateColumn()
    ps = tables.Column(verbose_name="Ps", orderable=False, empty_values=(), attrs=classes("amount"))

    class Meta(ListTable.Meta):
        model = Declaration
        fields = ["service", "operator", "caf", "exercice", "stage", "submitted_at", "state", "ps"]

    def __init__(self, *args, priced, **kwargs):
        super().__init__(*args, **kwargs)
        self.priced, self._ps = priced, get_template("funding/declarations/_declaration_ps.html")

    def render_ps(self, record):
        """The amount of the last receipt, or why there is none."""
        known = {"declaration": record, "receipt": record.receipt, "priced": record.exercice in self.priced}
        return self._ps.render(known)
