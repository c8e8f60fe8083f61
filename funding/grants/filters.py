"""What narrows the list of funding requests, kept in the address."""

import django_filters

from funding.grants.models import FundingRequest
from portal.foundation.access.roles import is_caf_agent
from portal.territory.models import Caf


def cafs(request):
    """The Caf one may choose from."""
    return Caf.objects.visible_to(request.user)


class FundingRequestFilter(django_filters.FilterSet):
    """By words, state and exercice; by Caf for those who see several."""

    q = django_filters.CharFilter(label="Espace, commune ou gestionnaire", method="by_words")
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=FundingRequest.State.choices)
    exercice = django_filters.NumberFilter(label="Exercice", min_value=0, max_value=9999)
    caf = django_filters.ModelChoiceFilter(label="Caf", empty_label="toutes", queryset=cafs)

    class Meta:
        model = FundingRequest
        fields = ["q", "state", "exercice", "caf"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if is_caf_agent(self.request.user):
            del self.filters["caf"]

    def by_words(self, queryset, name, words):
        """Each of the words, in the space, its commune or its operator."""
        return queryset.matching(words)
