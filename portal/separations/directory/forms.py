"""A place of the directory as an agent types it."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from portal.foundation.forms.fields import LineField, PhoneField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.names import cleaned, search_key
from portal.separations.directory.kinds import Kind
from portal.separations.directory.models import TWICE, DirectoryPlace, identity_of

LONGEST_CITY, MOST_CITIES = 100, 400
NO_WAY_IN = "Donnez au moins un moyen de la joindre : téléphone, adresse électronique, site ou adresse."
WAYS_IN = ("phone", "email", "website", "address")


class CitiesField(forms.CharField):
    """Names of communes, one a line or between commas, each once; none is the whole département."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        """One a line."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The names in the order they were typed."""
        if isinstance(value, list):
            return value
        typed: dict[str, str] = {}
        for name in re.split(r"[\n,;]", super().to_python(value) or ""):
            typed.setdefault(search_key(name), cleaned(name))
        found = [name for key, name in typed.items() if key]
        if any(len(name) > LONGEST_CITY for name in found):
            raise ValidationError("Écrivez une commune par ligne : l’un de ces noms est trop long.")
        if len(found) > MOST_CITIES:
            raise ValidationError(f"Donnez au plus {MOST_CITIES} communes, ou laissez vide pour tout le département.")
        return found

    def validate(self, value: Any) -> None:
        """An empty list is an answer."""

    def run_validators(self, value: Any) -> None:
        """Those of a text are of no use."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """The same communes, otherwise written or in another order, are no change."""
        try:
            typed = self.to_python(data)
        except ValidationError:
            return True
        return {search_key(name) for name in initial or ()} != {search_key(name) for name in typed}


class DirectoryPlaceForm(VersionedForm):
    """One place: entering it says that it was checked today."""

    name = LineField(label="Nom", max_length=150)
    kinds = forms.MultipleChoiceField(
        label="Ce qu’elle propose",
        choices=Kind.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez au moins une réponse : c’est par là que la structure est proposée."},
    )
    address = LineField(label="Adresse", max_length=200, required=False)
    postcode = forms.CharField(
        label="Code postal",
        required=False,
        validators=[RegexValidator(r"^[0-9]{5}\Z", "Le code postal compte 5 chiffres.")],
    )
    city = LineField(label="Commune", max_length=LONGEST_CITY, help_text="Où elle se trouve.")
    zone = CitiesField(
        label="Communes servies",
        required=False,
        help_text="Une par ligne : celles dont elle reçoit les familles. Laissez vide pour tout le département.",
    )
    phone = PhoneField(label="Téléphone", required=False)
    email = forms.EmailField(label="Adresse électronique", required=False, max_length=254)
    website = forms.URLField(label="Site", required=False, max_length=200, assume_scheme="https")
    hours = LineField(
        label="Horaires", max_length=200, required=False, help_text="Par exemple : du lundi au vendredi, 9 h à 12 h."
    )
    note = forms.CharField(
        label="À savoir",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Conditions, public, permanences. Jamais le nom d’une famille.",
    )

    class Meta:
        model = DirectoryPlace
        fields = [
            "name", "kinds", "address", "postcode", "city", "zone", "phone", "email", "website", "hours", "note",
        ]  # fmt: skip

    def clean(self):
        """One of its name in the commune; a way to reach it."""
        super().clean()
        answers = self.cleaned_data
        if not self.errors and not any(answers.get(name) for name in WAYS_IN):
            self.add_error("phone", NO_WAY_IN)
        if "name" in answers and "city" in answers and self._others(answers).exists():
            self.add_error("name", TWICE)
        return answers

    def _others(self, answers):
        rows = DirectoryPlace.objects.visible_to(self.agent)
        return rows.filter(identity=identity_of(answers["name"], answers["city"])).exclude(pk=self.instance.pk)
