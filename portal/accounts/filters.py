"""What narrows the list of agents, kept in the address."""

import django_filters

from portal.accounts.models import STANDINGS, Agent
from portal.foundation.access.roles import Role
from portal.foundation.lists.filters import ListFilter, WordsFilter


class AgentFilter(ListFilter):
    """By name or address, by role, by what the account is good for today."""

    q = WordsFilter("Nom ou adresse")
    role = django_filters.ChoiceFilter(label="Rôle", empty_label="tous", choices=Role.choices)
    standing = django_filters.ChoiceFilter(
        label="Compte",
        empty_label="tous",
        choices=[(value, words) for value, (words, _) in STANDINGS.items()],
        method="by_standing",
    )

    class Meta:
        model = Agent
        fields = ["q", "role", "standing"]

    def by_standing(self, agents, name, choice):
        """Active, deactivated, or never used."""
        return STANDINGS[choice][1](agents)
