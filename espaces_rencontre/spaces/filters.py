"""What narrows the list of meeting spaces, kept in the address."""

import django_filters

from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.territory.filters import CafFilter


class SpaceFilter(ListFilter):
    """By words, by agrément; by Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Nom, commune ou gestionnaire")
    agreed = django_filters.ChoiceFilter(
        label="Agrément",
        empty_label="tous",
        choices=[("yes", "en vigueur"), ("no", "aucun en vigueur")],
        method="by_agrement",
    )
    caf = CafFilter()

    class Meta:
        model = MeetingSpace
        fields = ["q", "agreed", "caf"]

    def by_agrement(self, queryset, name, choice):
        """Whether an agrément is in force today."""
        return queryset.filter(agreed=choice == "yes")
