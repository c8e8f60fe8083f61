"""What narrows the list of operators, kept in the address."""

import django_filters

from portal.foundation.access.roles import is_cnaf
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.partners.models import Operator
from portal.territory.filters import CafFilter

STATES = [("closed", "fermés"), ("all", "ouverts et fermés")]


class OperatorFilter(ListFilter):
    """Open operators unless asked otherwise; by words, by federation; by Caf for the Cnaf."""

    limited = {"caf": is_cnaf}
    q = WordsFilter("Nom, commune, SIRET ou RNA")
    federation = django_filters.ChoiceFilter(
        label="Fédération", empty_label="toutes", choices=Operator.Federation.choices
    )
    etat = django_filters.ChoiceFilter(label="État", empty_label="ouverts", choices=STATES, method="by_state")
    caf = CafFilter()

    class Meta:
        model = Operator
        fields = ["q", "federation", "etat", "caf"]

    def filter_queryset(self, queryset):
        """Closed operators are shown to those who ask for them."""
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("etat") else rows.open()

    def by_state(self, rows, name, choice):
        """Closed ones, or all."""
        return rows.filter(state=Operator.State.CLOSED) if choice == "closed" else rows
