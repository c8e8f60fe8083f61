"""What narrows the list of transfers, kept in the address."""

import django_filters

from portal.foundation.lists.filters import ListFilter
from portal.separations.transfers.models import Transfer

WAYS = [("recus", "reçus"), ("envoyes", "envoyés")]


class TransferFilter(ListFilter):
    """Received or sent; by state."""

    sens = django_filters.ChoiceFilter(
        label="Transferts", empty_label="reçus et envoyés", choices=WAYS, method="by_way"
    )
    etat = django_filters.ChoiceFilter(
        label="État", empty_label="tous", choices=Transfer.State.choices, field_name="state"
    )

    class Meta:
        model = Transfer
        fields = ["sens", "etat"]

    def by_way(self, transfers, name, choice):
        """Those that the Caf of the agent receives, or sends."""
        agent = self.request.user
        return transfers.received_by(agent) if choice == "recus" else transfers.sent_by(agent)
