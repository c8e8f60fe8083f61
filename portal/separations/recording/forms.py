"""The parts of the sheet of a separation: a parent, a child, the separation; each checks what it alone can check."""

import re
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html

from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, NameField, PhoneField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import ComparedForm
from portal.foundation.names import cleaned
from portal.separations.events.models import Separation
from portal.separations.families.models import Child, Family
from portal.separations.people.allocataire_numbers import NOT_A_NUMBER, read_number
from portal.separations.people.models import Parent
from portal.separations.recording.checks import YOUNGEST_PARENT, years_between

OLDEST_PARENT = 110
# « 59 000 » is French; others are of any country.
FRENCH_POSTCODE = re.compile(r"[0-9]{2} ?[0-9]{3}")
FOREIGN_POSTCODE = re.compile(r"(?=.{3,10}\Z)[0-9A-Z]+(?:[ -][0-9A-Z]+)*")
NOT_A_POSTCODE = "Le code postal compte 5 chiffres ; à l’étranger, de 3 à 10 chiffres ou lettres."
CONTACTS = ("phone", "email", "address", "postcode", "city")
TAKEN = 'Ce numéro est celui d’une personne du <a href="{}">dossier {}</a> : ouvrez-le, ou corrigez le numéro.'
NOT_SHARED = "Ne notez pas ici une situation de danger : un cadre réservé est prévu pour cela."


class PartForm(ComparedForm):
    """A part of the sheet: no autofill by the browser, and an empty choice that says what to do."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"
            if isinstance(field, forms.TypedChoiceField):
                choices: Any = field.choices
                field.choices = [("", "Choisir"), *(choice for choice in choices if choice[0])]


class AllocataireNumberField(forms.CharField):
    """The number of an allocataire, blanks and key letter left out."""

    def __init__(self, **kwargs):
        # A pasted number that is too long must be refused, not cut by the browser into another number.
        super().__init__(**kwargs | {"max_length": None})

    def to_python(self, value):
        """From five to eight figures, or nothing."""
        typed = super().to_python(value) or ""
        number = read_number(typed)
        if typed and not number:
            raise ValidationError(NOT_A_NUMBER)
        return number


class PostcodeField(forms.CharField):
    """A postcode, French or foreign."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs | {"max_length": None})

    def to_python(self, value):
        """« 59000 », « 1000 », « SW1A 1AA », or nothing."""
        postcode = cleaned(super().to_python(value) or "").upper()
        if FRENCH_POSTCODE.fullmatch(postcode):
            return postcode.replace(" ", "")
        if postcode and not FOREIGN_POSTCODE.fullmatch(postcode):
            raise ValidationError(NOT_A_POSTCODE)
        return postcode


class ParentForm(PartForm):
    """One parent: identity, then how to reach this parent alone."""

    class Meta:
        model = Parent
        fields = ["title", "last_name", "first_name", "birth_date", "allocataire_number", *CONTACTS]
        field_classes = {
            "last_name": NameField,
            "first_name": NameField,
            "birth_date": DateField,
            "allocataire_number": AllocataireNumberField,
            "phone": PhoneField,
            "postcode": PostcodeField,
        }
        help_texts = {"allocataire_number": "De 5 à 8 chiffres ; laissez vide si vous ne l’avez pas."}

    def __init__(self, *args, masked=False, **kwargs):
        super().__init__(*args, **kwargs)
        for name in CONTACTS if masked else ():
            del self.fields[name]

    def clean_birth_date(self):
        """An age at which one has a child."""
        day = self.cleaned_data["birth_date"]
        age = years_between(day, timezone.localdate()) if day else YOUNGEST_PARENT
        if age < YOUNGEST_PARENT:
            raise ValidationError(f"Ce parent aurait moins de {YOUNGEST_PARENT} ans : vérifiez l’année de naissance.")
        if age > OLDEST_PARENT:
            raise ValidationError(f"Ce parent aurait plus de {OLDEST_PARENT} ans : vérifiez l’année de naissance.")
        return day

    def clean_allocataire_number(self):
        """Nobody else's in the Caf; the file of whoever has it is a click away."""
        number = self.cleaned_data["allocataire_number"]
        others = Parent.objects.visible_to(self.agent).filter(allocataire_number=number).exclude(pk=self.instance.pk)
        if number and (taken := others.select_related("family").first()):
            link = format_html(TAKEN, taken.family.get_absolute_url(), taken.family.reference)
            raise ValidationError(link)
        return number


class ChildForm(PartForm):
    """One child; an empty row is no child."""

    class Meta:
        model = Child
        fields = ["first_name", "birth_date", "residence"]
        field_classes = {"first_name": NameField, "birth_date": DateField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        family = cast(Family, self.row)
        if family.pk:  # the parents are known: « chez Lucie »
            residence = cast("forms.TypedChoiceField", self.fields["residence"])
            residence.choices = [("", "Choisir"), *family.residences]

    def clean_birth_date(self):
        """Born, and not centuries ago."""
        check_past(self.cleaned_data["birth_date"], "Cette date de naissance")
        return self.cleaned_data["birth_date"]


class SeparationForm(PartForm):
    """When and of what kind."""

    class Meta:
        model = Separation
        fields = ["separated_on", "union", "mode", "note"]
        field_classes = {"separated_on": DateField}
        labels = {"note": "Besoins exprimés et note de suivi"}
        help_texts = {
            "separated_on": "Le jour où la vie commune a cessé ; aucun papier officiel n’est nécessaire.",
            "note": NOT_SHARED,
        }

    def __init__(self, *args, family, **kwargs):
        super().__init__(*args, **kwargs)
        self.family = family

    def clean_separated_on(self):
        """A day that has come, and on which the file counts no other separation."""
        day = self.cleaned_data["separated_on"]
        check_past(day, "Cette date de séparation")
        others = Separation.objects.visible_to(self.agent).filter(family=self.family, separated_on=day)
        if self.family and others.exclude(pk=self.instance.pk).exists():
            raise ValidationError("Ce dossier compte déjà une séparation à cette date.")
        return day

    def clean(self):
        """A divorce ends a marriage, and a break of Pacs a Pacs."""
        union, mode = self.cleaned_data.get("union"), self.cleaned_data.get("mode")
        modes, unions = Separation.Mode, Separation.Union
        married = (modes.LEGAL, modes.DIVORCE_CONSENT, modes.DIVORCE_CONTESTED)
        if mode in married and union and union != unions.MARRIAGE:
            self.add_error("mode", "Ce mode suppose un mariage : changez le mode, ou la nature de l’union.")
        if mode == modes.PACS_BREAK and union and union != unions.PACS:
            self.add_error("mode", "Ce mode suppose un Pacs : changez le mode, ou la nature de l’union.")
        return self.cleaned_data


class LookAlikesForm(ScopedForm):
    """Persons on file who look like those typed (`matches`): each must be set aside by its own box."""

    def __init__(self, *args, matches, **kwargs):
        super().__init__(*args, **kwargs)
        self.matches = matches
        for match in matches:
            box = forms.BooleanField(label="Ce n’est pas la même personne")
            self.fields[f"not_same_{match.parent.pk}"] = box

    @property
    def rows(self):
        """(match, its box) of each person."""
        return [(match, self[f"not_same_{match.parent.pk}"]) for match in self.matches]
