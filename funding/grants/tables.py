"""The list of funding requests as a table."""

import django_tables2 as tables
from django.template.loader import render_to_string

from funding.grants.models import FundingRequest
from portal.foundation.lists.tables import StateColumn

AMOUNT = {"th": {"class": "amount"}, "td": {"class": "amount"}}


class FundingRequestTable(tables.Table):
    """One line per request: who asks, how much, whether it is eligible, and what was decided."""

    caption = "Demandes de financement"
    pk = tables.Column(linkify=True, verbose_name="Demande", attrs={"td": {"class": "nowrap"}})
    space = tables.Column(order_by="space__name", verbose_name="Espace", attrs={"td": {"class": "name"}})
    operator = tables.Column(accessor="space__operator", order_by="space__operator__name", verbose_name="Gestionnaire")
    amount_requested = tables.TemplateColumn("{{ value|euros }}", verbose_name="Demandé", attrs=AMOUNT)
    amount_granted = tables.TemplateColumn(
        "{% if value %}{{ value|euros }}{% else %}–{% endif %}", verbose_name="Accordé", attrs=AMOUNT
    )
    eligible = tables.Column(verbose_name="Éligibilité", orderable=False, empty_values=())
    submitted_at = tables.TemplateColumn(
        "{% if value %}{{ value|relative }}{% else %}pas encore{% endif %}", verbose_name="Transmise"
    )
    state = StateColumn()

    class Meta:
        model = FundingRequest
        fields = [
            "pk",
            "space",
            "operator",
            "caf",
            "exercice",
            "amount_requested",
            "amount_granted",
            "eligible",
            "submitted_at",
            "state",
        ]
        empty_text = (
            "Aucune demande de financement ne correspond. Élargissez les filtres ; une demande est préparée par un "
            "conseiller de la Caf ou par le gestionnaire de l’espace."
        )

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_eligible(self, record):
        """One word, and the criteria that are missing."""
        missing = [criterion for criterion, met in record.eligibility(record.agreed) if not met]
        return render_to_string("funding/grants/_eligible.html", {"missing": missing})
