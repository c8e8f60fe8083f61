"""What narrows the list of meetings, kept in the address."""

import django_filters

from funding.committees.models import Meeting
from portal.foundation.lists.filters import ListFilter


class MeetingFilter(ListFilter):
    """By committee and by what becomes of them."""

    comite = django_filters.ChoiceFilter(
        label="Comité", empty_label="tous", choices=Meeting.Committee.choices, field_name="committee"
    )
    etat = django_filters.ChoiceFilter(
        label="État", empty_label="tous", choices=Meeting.State.choices, field_name="state"
    )

    class Meta:
        model = Meeting
        fields = ["comite", "etat"]
