"""What narrows the access journal, kept in the address."""

import django_filters
from django import forms

from portal.foundation.lists.filters import ListFilter
from portal.journal.models import Entry
from portal.journal.words import act_choices, row_choices

DAY = forms.DateInput({"type": "date"})


class EntryFilter(ListFilter):
    """By agent, act, what it bore on, days. A number alone is that of a file, with all that belongs to it."""

    agent = django_filters.CharFilter(label="Agent (nom ou adresse)", method="narrow", max_length=100)
    action = django_filters.ChoiceFilter(label="Acte", empty_label="tous", choices=act_choices, method="narrow")
    kind = django_filters.ChoiceFilter(
        label="Sur quoi", empty_label="un dossier et ce qui s’y rattache", choices=row_choices, method="of_a_kind"
    )
    number = django_filters.CharFilter(
        label="Numéro",
        method="numbered",
        max_length=40,
        widget=forms.TextInput(attrs={"placeholder": "59-0001234"}),
    )
    since = django_filters.DateFilter(label="Du", field_name="at__date", lookup_expr="gte", widget=DAY)
    until = django_filters.DateFilter(label="Au", field_name="at__date", lookup_expr="lte", widget=DAY)

    class Meta:
        model = Entry
        fields = ["agent", "action", "kind", "number", "since", "until"]

    def narrow(self, entries, name, value):
        """The lines that match one of them."""
        return entries.matching(**{name: value})

    def of_a_kind(self, entries, name, value):
        """The lines about this kind of row; with a number, `numbered` finds them."""
        return entries if self.form.cleaned_data.get("number") else entries.filter(target_type=value)

    def numbered(self, entries, name, value):
        """The lines about the row of this number: « 59-0001234 » is file 1234 of the Caf of the Nord."""
        digits = value.rpartition("-")[2].strip()
        if not digits.isdecimal() or len(digits) > 18:
            return entries.none()
        return entries.showing(self.form.cleaned_data.get("kind") or "", int(digits))

    @property
    def in_words(self):
        """What was asked, for the line that the reading itself leaves: numbers and kinds, never a name."""
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        said = {name: str(asked[name]) for name in ("action", "kind", "number", "since", "until") if asked.get(name)}
        said |= {"agent": "oui"} if asked.get("agent") else {}
        return ", ".join(f"{self.filters[name].label.lower()} : {value}" for name, value in said.items())
