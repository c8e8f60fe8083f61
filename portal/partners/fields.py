"""A SIRET, an RNA number and a telephone as people write them in a form or a spreadsheet."""

from django import forms
from django.core.exceptions import ValidationError
from stdnum import exceptions
from stdnum.fr import siret

from portal.foundation.forms.fields import PhoneField
from portal.foundation.text.phones import readable

EMPTY = "Le SIRET manque : recopiez ses 14 chiffres."
ROUNDED = "Le tableur a arrondi ce SIRET : mettez la colonne au format texte, puis recopiez les 14 chiffres."
NOT_DIGITS = "Un SIRET ne contient que 14 chiffres : enlevez le reste."
WRONG_LENGTH = "Un SIRET compte 14 chiffres ; celui-ci en compte {}."
WRONG_KEY = "Ce SIRET n’existe pas (sa clé de contrôle est fausse) : vérifiez ses 14 chiffres."
LENGTH = 14
NOT_A_PHONE = "Ce numéro de téléphone n’est pas reconnu : écrivez-le comme 03 20 12 34 56."


class SiretField(forms.CharField):
    """Fourteen digits whose key is right, grouped by blanks or not; zeros that a spreadsheet dropped are put back."""

    default_error_messages = {"required": EMPTY}

    def clean(self, value):
        """The fourteen digits."""
        text = super().clean(value)
        if not text:
            return ""
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


class RnaField(forms.CharField):
    """« W591234567 », whatever its blanks and the case of its letter; the validators of the model say the rest."""

    def to_python(self, value):
        """Without blanks, in capitals."""
        return "".join((super().to_python(value) or "").split()).upper()


class ReadablePhoneField(PhoneField):
    """A telephone number, kept as pages show it."""

    default_error_messages = {"invalid": NOT_A_PHONE, "incomplete": NOT_A_PHONE, "several": NOT_A_PHONE}

    def clean(self, value):
        """« 03 20 12 34 56 », or nothing."""
        return readable(super().clean(value))


def _is_rounded(text):
    digits, mark, power = text.upper().replace(",", ".").partition("E")
    return bool(mark) and power.strip("+").isdigit() and digits.replace(".", "", 1).strip().isdigit()
