"""The list of declarations as a table."""

import django_tables2 as tables
from django.template.loader import render_to_string

from funding.declarations.models import Declaration
from portal.foundation.lists.tables import StateColumn

AMOUNT = {"th": {"class": "amount"}, "td": {"class": "amount"}}


class DeclarationTable(tables.Table):
    """One line per declaration: whose, for when, and the Ps of its last receipt or why there is none.

    `priced`: the exercices whose parameter is in force.
    """

    caption = "Déclarations et Ps"
    service = tables.Column(linkify=lambda record: record.get_absolute_url(), order_by="service__name")
    operator = tables.Column(
        accessor="service__operator", order_by="service__operator__name", verbose_name="Gestionnaire"
    )
    caf = tables.Column(accessor="service__caf", order_by="service__caf", verbose_name="Caf")
    submitted_at = tables.TemplateColumn(
        "{% if value %}{{ value|fr_date }}{% else %}pas encore{% endif %}", verbose_name="Transmise"
    )
    state = StateColumn()
    ps = tables.Column(verbose_name="Ps", orderable=False, empty_values=(), attrs=AMOUNT)

    class Meta:
        model = Declaration
        fields = ["service", "operator", "caf", "exercice", "stage", "submitted_at", "state", "ps"]
        empty_text = (
            "Aucune déclaration ne correspond. Élargissez les filtres ; une déclaration est préparée et transmise par "
            "le gestionnaire du service de médiation."
        )

    def __init__(self, *args, priced, **kwargs):
        super().__init__(*args, **kwargs)
        self.priced = priced

    def render_ps(self, record):
        """The amount of the last receipt, or why there is none."""
        known = {"declaration": record, "receipt": record.receipt, "priced": record.exercice in self.priced}
        return render_to_string("funding/declarations/_declaration_ps.html", known)
