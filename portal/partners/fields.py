"""A SIRET as people write it in a form or a spreadsheet."""

from django import forms
from django.core.exceptions import ValidationError
from stdnum import exceptions
from stdnum.fr import siret

EMPTY = "Le SIRET manque : recopiez ses 14 chiffres."
ROUNDED = "Le tableur a arrondi ce SIRET : mettez la colonne au format texte, puis recopiez les 14 chiffres."
NOT_DIGITS = "Un SIRET ne contient que 14 chiffres : enlevez le reste."
WRONG_LENGTH = "Un SIRET compte 14 chiffres ; celui-ci en compte {}."
WRONG_KEY = "Ce SIRET n’existe pas (sa clé de contrôle est fausse) : vérifiez ses 14 chiffres."
LENGTH = 14


class SiretField(forms.CharField):
    """Fourteen digits whose key is right, grouped by blanks or not; zeros that a spreadsheet dropped are put back."""

    default_error_messages = {"required": EMPTY}

    def clean(self, value):
        """The fourteen digits."""
        text = super().clean(value)
        compact = "".join(character for character in text if character not in " .-\u00a0\u202f")
        if not (compact.isascii() and compact.isdigit()):
            raise ValidationError(ROUNDED if _is_rounded(text) else NOT_DIGITS)
        found = compact.zfill(LENGTH) if len(compact) > LENGTH - 3 else compact
        try:
            return siret.validate(found)
        except exceptions.InvalidLength as error:
            raise ValidationError(WRONG_LENGTH.format(len(compact))) from error
        except exceptions.ValidationError as error:
            raise ValidationError(WRONG_KEY) from error


def _is_rounded(text):
    digits, mark, power = text.upper().replace(",", ".").partition("E")
    return bool(mark) and power.strip("+").isdigit() and digits.replace(".", "", 1).strip().isdigit()
