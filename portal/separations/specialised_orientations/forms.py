"""To which service one parent was sent: a place of the directory or a national line, with that parent's consent."""

from datetime import date

from django import forms
from django.utils import timezone

from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.separations.directory.kinds import SPECIALISED
from portal.separations.directory.models import DirectoryPlace
from portal.separations.specialised_orientations.models import SpecialisedOrientation

EARLIEST = date(2000, 1, 1)


class OrientationForm(ScopedForm):
    """Coded answers and a day: what the person said goes to the note of the danger, nowhere else."""

    service = forms.ChoiceField(
        label="À qui l’adresser",
        help_text="Les structures spécialisées de l’annuaire, puis la ligne nationale.",
        error_messages={"required": "Choisissez le service dont vous avez parlé à la personne."},
    )
    given = forms.ChoiceField(
        label="Ce qui a été donné",
        choices=SpecialisedOrientation.Given.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites ce que vous avez donné à la personne."},
    )
    consent = forms.BooleanField(
        label="Cette personne est d’accord",
        help_text="Son accord suffit. Personne d’autre n’est consulté ni averti.",
        error_messages={"required": "Sans son accord, rien ne se note : demandez-le d’abord."},
    )
    consent_means = forms.ChoiceField(
        label="Accord donné",
        choices=SpecialisedOrientation.Means.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites comment elle a donné son accord."},
    )
    consent_on = DateField(label="Le")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = DirectoryPlace.objects.visible_to(self.agent).proposable(self.agent.caf_id).of_kind(*SPECIALISED)
        self.places = {str(place.pk): place for place in rows}
        places = [(key, f"{place.name}, {place.city} ({place.kinds_in_words})") for key, place in self.places.items()]
        self.fields["service"].choices = [("", "Choisir"), *places, *SpecialisedOrientation.Line.choices]
        self.fields["consent_on"].initial = timezone.localdate()

    def clean_consent_on(self):
        """A day that has come."""
        return check_day(self.cleaned_data["consent_on"], earliest=EARLIEST, why="l’an 2000")

    @property
    def answers(self):
        """The columns of the row to write."""
        service = self.cleaned_data["service"]
        is_line = service in SpecialisedOrientation.Line
        return {
            "place": None if is_line else self.places[service],
            "line": service if is_line else "",
            **{name: self.cleaned_data[name] for name in ("given", "consent_means", "consent_on")},
        }
