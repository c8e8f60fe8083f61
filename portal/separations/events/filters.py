"""What narrows the list of separations, kept in the address to share a list; dangers are never a filter."""

import django_filters
from django import forms

from portal.foundation.forms.dates import EARLIEST
from portal.foundation.lists.filters import ListFilter
from portal.separations.dangers.mask import masked_files
from portal.separations.events.models import Residence, Separation

LAST_YEAR = 2100


class YearFilter(django_filters.Filter):
    """A calendar year."""

    field_class = forms.IntegerField


class SeparationFilter(ListFilter):
    """By year, nature of the union, mode, where a child lives."""

    annee = YearFilter(
        label="Année",
        method="narrow_year",
        min_value=EARLIEST.year,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5, "autocomplete": "off"}),
    )
    union = django_filters.ChoiceFilter(label="Nature de l’union", choices=Separation.Union, empty_label="toutes")
    mode = django_filters.ChoiceFilter(label="Mode", choices=Separation.Mode, empty_label="tous")
    residence = django_filters.ChoiceFilter(
        label="Résidence d’un enfant", choices=Residence.Home, empty_label="toutes", method="narrow_residence"
    )

    class Meta:
        model = Separation
        fields = ["annee", "union", "mode", "residence"]

    def narrow_year(self, separations, name, value):
        """Separations of one calendar year."""
        return separations.of_year(value)

    def narrow_residence(self, separations, name, value):
        """Separations after which a child at least lives so; a file that hides it is not found by it."""
        return separations.with_child_living(value).exclude(family__in=masked_files(self.request.user))
