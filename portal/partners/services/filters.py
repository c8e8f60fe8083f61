"""What narrows the lists of services of any kind, kept in the address."""

import django_filters

from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.partners.models import Service
from portal.territory.filters import CafFilter

STATES = [("closed", "fermés"), ("all", "ouverts et fermés")]
FRESHNESS = [("a_verifier", "à vérifier")]


class ServiceFilter(ListFilter):
    """Open services unless asked otherwise; by words, by freshness; by Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Nom, commune ou gestionnaire")
    fraicheur = django_filters.ChoiceFilter(
        label="Fraîcheur", empty_label="vérifiés ou non", choices=FRESHNESS, method="by_freshness"
    )
    etat = django_filters.ChoiceFilter(label="État", empty_label="ouverts", choices=STATES, method="by_state")
    caf = CafFilter()

    def filter_queryset(self, queryset):
        """Closed services are shown to those who ask for them."""
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("etat") else rows.open()

    def by_freshness(self, rows, name, choice):
        """Those that nobody checked for twelve months."""
        return rows.to_confirm()

    def by_state(self, rows, name, choice):
        """Closed ones, or all."""
        return rows.filter(state=Service.State.CLOSED) if choice == "closed" else rows
