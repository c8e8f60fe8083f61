"""How to reach one person, and what to know of them: each a form of its own."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, LineField, NameField, PhoneField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.separations.people.models import ContactPoint, Person
from portal.separations.people.postcodes import PostcodeField

Kind = ContactPoint.Kind
FIELDS = {
    Kind.PHONE: ["phone", "hours", "voicemail", "is_open"],
    Kind.EMAIL: ["email", "is_open"],
    Kind.ADDRESS: ["address", "postcode", "city", "country", "is_shelter", "is_open"],
}
NO_ADDRESS = "Écrivez au moins une rue, un code postal ou une commune."
SHELTER_IS_CLOSED = "Un hébergement protégé n’est jamais donné à l’autre parent : décochez cette case."
VOICEMAIL = [("", "non précisé"), (True, "oui"), (False, "non, ne pas laisser de message")]


class ContactPointForm(VersionedForm):
    """One way to reach a person: the fields of its kind."""

    phone = PhoneField(label="Téléphone")
    email = forms.EmailField(label="Courriel")
    address = LineField(label="Adresse", max_length=200, required=False)
    postcode = PostcodeField(label="Code postal", required=False)
    city = LineField(label="Commune", max_length=100, required=False)
    country = LineField(label="Pays", max_length=60, required=False)
    hours = LineField(label="Quand appeler", max_length=100, required=False)
    voicemail = forms.TypedChoiceField(
        label="Un message vocal peut être laissé",
        choices=VOICEMAIL,
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
    )

    class Meta:
        model = ContactPoint
        fields = [
            "phone",
            "email",
            "address",
            "postcode",
            "city",
            "country",
            "hours",
            "voicemail",
            "is_shelter",
            "is_open",
        ]
        help_texts = {
            "is_open": "Sinon, cette coordonnée est confidentielle : ni l’autre parent ni un service ne la lisent, "
            "sauf à la choisir lors d’une orientation.",
            "is_shelter": "Foyer, hébergement d’urgence : toutes les coordonnées de la personne restent "
            "confidentielles.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - {*FIELDS[self.instance.kind], "version"}:
            del self.fields[name]
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"

    def clean(self):
        """An address says something, and a shelter stays closed."""
        super().clean()
        answers = self.cleaned_data
        place = [answers.get(name) for name in ("address", "postcode", "city")]
        if self.instance.kind == Kind.ADDRESS and not any(place) and not self.errors:
            self.add_error("address", NO_ADDRESS)
        if answers.get("is_shelter") and answers.get("is_open"):
            self.add_error("is_open", SHELTER_IS_CLOSED)
        return answers


class PersonForm(VersionedForm):
    """Who somebody is, and what to know before one writes or calls."""

    class Meta:
        model = Person
        fields = [
            "last_name", "used_name", "first_name", "birth_date",
            "is_deceased", "deceased_on", "guardianship", "guardian", "is_detained", "has_no_known_address",
        ]  # fmt: skip
        field_classes = {
            "last_name": NameField,
            "used_name": NameField,
            "first_name": NameField,
            "birth_date": DateField,
            "deceased_on": DateField,
            "guardian": LineField,
        }
        help_texts = {
            "used_name": "S’il est différent du nom de famille.",
            "guardian": "Son nom, et comment le joindre.",
        }

    def clean_deceased_on(self):
        """A day that has come."""
        day = self.cleaned_data["deceased_on"]
        if day:
            check_past(day, "Cette date de décès")
        return day

    def clean(self):
        """What goes together: a day and a death, a guardian and a measure; a name at least."""
        super().clean()
        answers = self.cleaned_data
        if not any(answers.get(name) for name in ("last_name", "used_name", "first_name")) and not self.errors:
            raise ValidationError("Écrivez au moins un nom.")
        if answers.get("deceased_on") and not answers.get("is_deceased"):
            self.add_error("is_deceased", "Cochez cette case, ou videz la date du décès.")
        if answers.get("guardian") and not answers.get("guardianship"):
            self.add_error("guardianship", "Choisissez la mesure, ou videz le nom du tuteur ou curateur.")
        return answers
