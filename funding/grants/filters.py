"""What narrows the list of funding requests, kept in the address."""

import django_filters

from funding.grants.models import FundingRequest
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.territory.filters import CafFilter


class FundingRequestFilter(ListFilter):
    """By words, state and exercice; by Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Espace, commune ou gestionnaire")
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=FundingRequest.State.choices)
    exercice = django_filters.NumberFilter(label="Exercice", min_value=0, max_value=9999)
    caf = CafFilter()

    class Meta:
        model = FundingRequest
        fields = ["q", "state", "exercice", "caf"]
