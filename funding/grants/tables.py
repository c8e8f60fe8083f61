"""The list of funding requests as a table."""

import django_tables2 as tables
from django.utils.functional import cached_property

from funding.eligibility.conditions import conditions_of, criteria_in_force, missing_words
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import is_caf_agent, is_partner
from portal.foundation.lists.columns import NOTHING, DayColumn, EurosColumn, StateColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.workflow.states import Tone
from portal.territory.columns import CafColumn


class FundingRequestTable(ListTable):
    """One line per request: who asks, how much, whether it is eligible, and what was decided."""

    list_name = "demandes"
    caption = "Demandes de financement"
    noun = "demande"
    limited = {
        "operator": lambda agent: not is_partner(agent),
        "caf": lambda agent: not is_caf_agent(agent),
    }
    hidden_at_first = frozenset({"operator", "missing"})
    none_found = "Aucune demande de financement ne correspond."
    nothing = "Aucune demande de financement dans votre périmètre."
    how_to_fill = "Une demande est préparée par un conseiller de la Caf ou par le gestionnaire de l’espace."
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"))
    space = tables.Column(order_by="space__name", verbose_name="Espace", attrs=classes("name"))
    operator = tables.Column(
        accessor="space__operator",
        order_by="space__operator__name",
        verbose_name="Gestionnaire",
        attrs=classes("name"),
    )
    caf = CafColumn()
    amount_requested = EurosColumn(verbose_name="Demandé")
    amount_granted = EurosColumn(verbose_name="Accordé")
    eligible = tables.Column(verbose_name="Éligibilité", orderable=False, empty_values=())
    missing = tables.Column(verbose_name="Ce qui manque", orderable=False, empty_values=(), attrs=classes("name"))
    submitted_at = DayColumn(verbose_name="Transmise", default="pas encore")
    state = StateColumn()

    class Meta(ListTable.Meta):
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
            "missing",
            "submitted_at",
            "state",
        ]

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_eligible(self, record):
        """One word."""
        return badge("non éligible", Tone.REFUSED) if self._missing(record) else badge("éligible", Tone.DONE)

    def render_missing(self, record):
        """The criteria that are not met."""
        return " ; ".join(self._missing(record)) or NOTHING

    @cached_property
    def _criteria(self):
        """Every criterion in force, read once for the page."""
        return criteria_in_force()

    def _missing(self, record):
        if record.conditions_found:
            return missing_words(record.conditions)
        asked = [criterion for criterion in self._criteria if criterion.is_of(record.exercice)]
        return missing_words(conditions_of(record, criteria=asked, agreed=record.agreed, proven=record.proven_codes))
