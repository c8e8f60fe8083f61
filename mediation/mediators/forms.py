"""A mediator as the service or the Caf types it."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from mediation.mediators.models import Mediator
from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, FrenchDecimalField, NameField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm

NOT_ONE_POST = "Un Etp est compris entre 0 et 1 : un plein temps vaut 1, un mi-temps 0,5."
BEFORE_FIRST = "Le dernier jour doit suivre le premier : vérifiez les deux."
TOO_FAR = "Ce jour est dans plus d’un an : vérifiez l’année."


def check_term(day):
    """A day that is known by now: at most a year ahead."""
    if day > timezone.localdate() + timedelta(days=366):
        raise ValidationError(TOO_FAR)
    return day


class MediatorForm(VersionedForm):
    """Who, since when they hold the DEMF, for what part of a post, from which day to which."""

    last_name = NameField(label="Nom", max_length=100)
    first_name = NameField(label="Prénom", max_length=100)
    diploma_on = DateField(
        label="Diplôme (DEMF) obtenu le",
        required=False,
        help_text="Laissez vide si la personne ne l’a pas : son temps n’entre alors pas dans les Etp financés.",
    )
    etp = FrenchDecimalField(
        label="Etp", max_digits=5, decimal_places=4, help_text="1 pour un plein temps, 0,5 pour un mi-temps."
    )
    starts_on = DateField(label="En poste depuis le", ahead=True)
    ended_on = DateField(
        label="Jusqu’au", required=False, ahead=True, help_text="Laissez vide tant que la personne est en poste."
    )

    class Meta:
        model = Mediator
        fields = ["last_name", "first_name", "diploma_on", "etp", "starts_on", "ended_on"]

    def clean_diploma_on(self):
        """A diploma that was given."""
        if day := self.cleaned_data["diploma_on"]:
            check_past(day, "Ce diplôme")
        return day

    def clean_etp(self):
        """A part of one post."""
        if not 0 < self.cleaned_data["etp"] <= 1:
            raise ValidationError(NOT_ONE_POST)
        return self.cleaned_data["etp"]

    def clean_starts_on(self):
        """Known by now."""
        return check_term(self.cleaned_data["starts_on"])

    def clean_ended_on(self):
        """Known by now."""
        return check_term(self.cleaned_data["ended_on"]) if self.cleaned_data["ended_on"] else None

    def clean(self):
        """The last day follows the first."""
        super().clean()
        answers = self.cleaned_data
        if answers.get("ended_on") and answers.get("starts_on") and answers["ended_on"] < answers["starts_on"]:
            self.add_error("ended_on", BEFORE_FIRST)
        return answers


class EndForm(ScopedForm):
    """The last day of a mediator in the service."""

    on = DateField(label="Dernier jour", ahead=True)

    def __init__(self, *args, mediator, **kwargs):
        super().__init__(*args, **kwargs)
        self.mediator = mediator

    def clean_on(self):
        """After the first day."""
        day = check_term(self.cleaned_data["on"])
        if day < self.mediator.starts_on:
            raise forms.ValidationError(BEFORE_FIRST)
        return day
