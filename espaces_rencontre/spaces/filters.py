"""What narrows the list of meeting spaces, kept in the address."""

import django_filters

from espaces_rencontre.spaces.models import MeetingSpace
from portal.partners.services.filters import ServiceFilter


class SpaceFilter(ServiceFilter):
    """By agrément too."""

    agreed = django_filters.ChoiceFilter(
        label="Agrément",
        empty_label="tous",
        choices=[("yes", "en vigueur"), ("no", "aucun en vigueur")],
        method="by_agrement",
    )

    class Meta:
        model = MeetingSpace
        fields = ["q", "agreed", "fraicheur", "etat", "caf"]

    def by_agrement(self, queryset, name, choice):
        """Whether an agrément is in force today."""
        return queryset.filter(agreed=choice == "yes")
