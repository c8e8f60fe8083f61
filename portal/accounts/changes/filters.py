"""What narrows the list of requests about accounts, kept in the address."""

import django_filters

from portal.accounts.changes.models import AccountChange
from portal.foundation.lists.filters import ListFilter


class AccountChangeFilter(ListFilter):
    """By state, by what is asked; those that wait for the reader."""

    a_moi = django_filters.ChoiceFilter(
        label="Réponse", empty_label="toutes", choices=[("1", "j’ai à répondre")], method="by_answerer"
    )
    etat = django_filters.ChoiceFilter(
        label="État", empty_label="tous", choices=AccountChange.State.choices, field_name="state"
    )
    objet = django_filters.ChoiceFilter(
        label="Objet", empty_label="tous", choices=AccountChange.Kind.choices, field_name="kind"
    )

    class Meta:
        model = AccountChange
        fields = ["a_moi", "etat", "objet"]

    def by_answerer(self, changes, name, choice):
        """Those that wait for whoever reads the list."""
        return changes.answerable_by(self.request.user)
