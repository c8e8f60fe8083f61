"""What narrows the list of declarations, kept in the address."""

import django_filters

from funding.declarations.models import Declaration, Stage
from portal.foundation.access.roles import is_caf_agent, is_cnaf
from portal.territory.models import Caf


def cafs(request):
    """The Caf one may choose from."""
    return Caf.objects.visible_to(request.user)


class DeclarationFilter(django_filters.FilterSet):
    """By words, exercice and stage; by state and Caf for those who see several of them."""

    q = django_filters.CharFilter(label="Service ou gestionnaire", method="by_words")
    exercice = django_filters.NumberFilter(label="Exercice", min_value=0, max_value=9999)
    stage = django_filters.ChoiceFilter(label="Stade", empty_label="tous", choices=Stage.choices)
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=Declaration.State.choices)
    caf = django_filters.ModelChoiceFilter(label="Caf", empty_label="toutes", queryset=cafs, field_name="service__caf")

    class Meta:
        model = Declaration
        fields = ["q", "exercice", "stage", "state", "caf"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_cnaf(self.request.user):
            del self.filters["caf"]
        if is_caf_agent(self.request.user):  # who sees what was submitted, and nothing else
            del self.filters["state"]

    def by_words(self, queryset, name, words):
        """Each of the words, in the service or its operator."""
        return queryset.matching(words=words)
