"""What narrows the directory, kept in the address."""

import django_filters

from portal.foundation.lists.filters import ListFilter
from portal.separations.directory.kinds import Kind
from portal.separations.directory.models import DirectoryPlace

STATES = [("closed", "fermées"), ("all", "ouvertes et fermées")]
FRESHNESS = [("a_confirmer", "à confirmer")]


class DirectoryFilter(ListFilter):
    """Open places unless asked otherwise; by what they are for, the commune that they serve, and their freshness."""

    nature = django_filters.ChoiceFilter(
        label="Ce qu’elle propose", empty_label="tout", choices=Kind.choices, method="by_kind"
    )
    commune = django_filters.CharFilter(label="Commune servie", max_length=100, method="by_city")
    fraicheur = django_filters.ChoiceFilter(
        label="Fraîcheur", empty_label="confirmées ou non", choices=FRESHNESS, method="by_freshness"
    )
    etat = django_filters.ChoiceFilter(label="État", empty_label="ouvertes", choices=STATES, method="by_state")

    class Meta:
        model = DirectoryPlace
        fields = ["nature", "commune", "fraicheur", "etat"]

    def filter_queryset(self, queryset):
        """Closed places are shown to those who ask for them."""
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("etat") else rows.open()

    def by_kind(self, rows, name, kind):
        """Those that are for this kind."""
        return rows.of_kind(kind)

    def by_city(self, rows, name, city):
        """Those that receive the families of this commune, wherever they stand."""
        return rows.serving(city)

    def by_freshness(self, rows, name, choice):
        """Those that nobody confirmed for long."""
        return rows.to_confirm(self.request.user.caf_id)

    def by_state(self, rows, name, choice):
        """Closed ones, or all."""
        return rows.filter(state=DirectoryPlace.State.CLOSED) if choice == "closed" else rows
