"""What narrows the list of declarations, kept in the address."""

import django_filters

from funding.declarations.models import Declaration, Stage
from portal.foundation.access.roles import is_caf_agent, is_cnaf
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.territory.filters import CafFilter


class DeclarationFilter(ListFilter):
    """By words, exercice and stage; by state and Caf for those who see several of them."""

    # A Caf sees what was submitted, and nothing else.
    limited = {"caf": is_cnaf, "state": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Service ou gestionnaire")
    exercice = django_filters.NumberFilter(label="Exercice", min_value=0, max_value=9999)
    stage = django_filters.ChoiceFilter(label="Stade", empty_label="tous", choices=Stage.choices)
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=Declaration.State.choices)
    caf = CafFilter(field_name="service__caf")

    class Meta:
        model = Declaration
        fields = ["q", "exercice", "stage", "state", "caf"]
