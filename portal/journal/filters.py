"""What narrows the access journal, kept in the address."""

import django_filters
from django import forms

from portal.foundation.lists.filters import ListFilter
from portal.journal.models import Entry
from portal.journal.words import act_choices


class EntryFilter(ListFilter):
    """By agent, kind of act and number of what it bore on."""

    agent = django_filters.CharFilter(label="Agent (nom ou adresse)", method="narrow", max_length=100)
    action = django_filters.ChoiceFilter(label="Acte", empty_label="tous", choices=act_choices, method="narrow")
    target = django_filters.CharFilter(
        label="Numéro",
        method="narrow",
        max_length=40,
        widget=forms.TextInput(attrs={"placeholder": "59-0001234"}),
    )

    class Meta:
        model = Entry
        fields = ["agent", "action", "target"]

    def narrow(self, entries, name, value):
        """The lines that match one of them."""
        return entries.matching(**{name: value})
