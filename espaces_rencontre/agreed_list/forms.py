"""Which département, and on which day."""

from django import forms
from django.utils import timezone

from espaces_rencontre.agrements.models import AGREMENT_EXISTS_FROM
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.territory.models import Departement


class AgreedListForm(ScopedForm):
    """The département of a Caf is its own; the Cnaf chooses."""

    departement: "forms.ModelChoiceField[Departement]" = forms.ModelChoiceField(
        label="Département",
        queryset=None,
        empty_label="Choisissez un département",
        error_messages={"required": "Choisissez un département.", "invalid_choice": "Choisissez un département."},
    )
    on = DateField(label="Agréés le", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if is_caf_agent(self.agent):
            del self.fields["departement"]
        else:
            self.fields["departement"].queryset = Departement.objects.visible_to(self.agent)

    def clean_on(self):
        """Today unless it is given."""
        day = self.cleaned_data["on"] or timezone.localdate()
        return check_day(day, earliest=AGREMENT_EXISTS_FROM, why="la création de l’agrément")

    @property
    def asked(self):
        """(département, day) when both can be read, else None."""
        if not self.is_valid():
            return None
        departement = self.cleaned_data.get("departement") or self.agent.caf.departement
        return departement, self.cleaned_data["on"]
