"""What narrows the register of delegations."""

import django_filters

from funding.delegations.models import Delegation
from portal.foundation.access.roles import is_administrator
from portal.foundation.lists.filters import ListFilter
from portal.territory.filters import CafFilter


class DelegationFilter(ListFilter):
    """By act and state; by Caf for administrators."""

    limited = {"caf": is_administrator}
    act = django_filters.ChoiceFilter(label="Acte", empty_label="tous", choices=Delegation.Act.choices)
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=Delegation.State.choices)
    caf = CafFilter()

    class Meta:
        model = Delegation
        fields = ["act", "state", "caf"]
