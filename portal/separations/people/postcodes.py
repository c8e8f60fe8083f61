"""The postcode of an address, French or of any other country."""

import re

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.text.names import cleaned

# « 59 000 » is French; others are of any country.
FRENCH_POSTCODE = re.compile(r"[0-9]{2} ?[0-9]{3}")
FOREIGN_POSTCODE = re.compile(r"(?=.{3,10}\Z)[0-9A-Z]+(?:[ -][0-9A-Z]+)*")
NOT_A_POSTCODE = "Le code postal compte 5 chiffres ; à l’étranger, de 3 à 10 chiffres ou lettres."


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
