"""Which exercice and which indicator the national figures show."""

from typing import Any

from django import forms
from django.utils import timezone

from portal.foundation.contributions.indicators import indicators
from portal.foundation.forms.scoped import ScopedForm
from reports.national.figures import latest_official_exercice

FIRST_SHOWN = 2012


class FiguresForm(ScopedForm):
    """Which exercice and which indicator the page of national figures shows."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, error_messages={"invalid_choice": "Choisissez un exercice de la liste."}
    )
    indicateur = forms.ChoiceField(
        label="Indicateur",
        required=False,
        error_messages={"invalid_choice": "Choisissez un indicateur de la liste."},
    )

    def __init__(self, data, *, agent):
        self.default: dict[str, Any] = {"exercice": latest_official_exercice(agent) or timezone.localdate().year - 1}
        self.default["indicateur"] = next(iter(indicators()))
        asked = {name: data[name] for name in self.default if data.get(name)}
        super().__init__(self.default | asked, agent=agent)
        years = range(timezone.localdate().year, FIRST_SHOWN - 1, -1)
        self.fields["exercice"].choices = [(year, str(year)) for year in years]
        self.fields["indicateur"].choices = [(found.key, found.label) for found in indicators().values()]

    @property
    def chosen(self):
        """(exercice, `Indicator`) to show; what was asked wrongly falls back, and the form says so."""
        self.is_valid()
        chosen = self.default | {name: value for name, value in self.cleaned_data.items() if value}
        return chosen["exercice"], indicators()[chosen["indicateur"]]
