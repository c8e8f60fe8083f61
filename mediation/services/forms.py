"""A mediation service as the Caf types it, and what its partners correct."""

from django import forms

from mediation.services.models import Service
from portal.foundation.access.roles import is_partner
from portal.foundation.forms.stale_edits import VersionedForm
from portal.partners.services.forms import NewServiceForm, ServiceForm

NO_ACTIVITY = "Cochez au moins une des deux activités."
FIELDS = ["name", "city", "phone", "email", "hours", "zone", "judicial", "conventional"]


class WithActivity(VersionedForm):
    """What the service does: mediations that a judge orders or proposes, mediations that parents ask for."""

    judicial = forms.BooleanField(label="Médiation judiciaire (ordonnée ou proposée par un juge)", required=False)
    conventional = forms.BooleanField(label="Médiation conventionnelle (demandée par les parents)", required=False)

    def clean(self):
        """One of the two at least."""
        super().clean()
        answers = self.cleaned_data
        if not is_partner(self.agent) and not (answers.get("judicial") or answers.get("conventional")):
            self.add_error("judicial", NO_ACTIVITY)
        return answers


class MediationServiceForm(WithActivity, ServiceForm):
    """A service on file."""

    class Meta:
        model = Service
        fields = FIELDS


class NewMediationServiceForm(WithActivity, NewServiceForm):
    """A service that is entered."""

    class Meta:
        model = Service
        fields = FIELDS
