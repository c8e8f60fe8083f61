"""What narrows the list of meeting spaces, kept in the address."""

import django_filters

from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.roles import is_caf_agent
from portal.territory.models import Caf


def cafs(request):
    """The Caf one may choose from."""
    return Caf.objects.visible_to(request.user)


class SpaceFilter(django_filters.FilterSet):
    """By words, by agrément; by Caf for those who see several."""

    q = django_filters.CharFilter(label="Nom, commune ou gestionnaire", method="by_words")
    agreed = django_filters.ChoiceFilter(
        label="Agrément",
        empty_label="tous",
        choices=[("yes", "en vigueur"), ("no", "aucun en vigueur")],
        method="by_agrement",
    )
    caf = django_filters.ModelChoiceFilter(label="Caf", empty_label="toutes", queryset=cafs)

    class Meta:
        model = MeetingSpace
        fields = ["q", "agreed", "caf"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if is_caf_agent(self.request.user):
            del self.filters["caf"]

    def by_words(self, queryset, name, words):
        """Each of the words, in the name, the commune or the operator."""
        return queryset.matching(words)

    def by_agrement(self, queryset, name, choice):
        """Whether an agrément is in force today."""
        return queryset.filter(agreed=choice == "yes")
