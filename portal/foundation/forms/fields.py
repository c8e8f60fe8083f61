"""Fields typed the French way: amounts, rates, dates, names, telephones."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.text.names import cleaned, words
from portal.foundation.text.phones import Fault, international, phone_in, readable
from portal.foundation.text.typed_dates import NoSuchDay, NotADate, read_day

LONGEST_PHONE = 60
# How far ahead two digits of a year may lead, where a term is asked.
MOST_AHEAD = timedelta(days=365 * 20)
SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'’€"), None)


class FrenchDecimalField(forms.DecimalField):
    """A decimal typed the French way: « 60 167,25 » as well as 60167.25."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {
        "invalid": "Saisissez un nombre, par exemple 60 167,25.",
        "min_value": "Saisissez une valeur supérieure ou égale à %(limit_value)s.",
        "max_value": "Cette valeur dépasse %(limit_value)s : vérifiez la virgule et les zéros.",
        "max_digits": "Cette valeur compte plus de %(max)s chiffres : vérifiez la virgule et les zéros.",
        "max_whole_digits": "Cette valeur compte plus de %(max)s chiffres avant la virgule : vérifiez les zéros.",
        "max_decimal_places": "Saisissez au plus %(max)s chiffres après la virgule.",
        "required": "Saisissez une valeur ; 0 s’il n’y a rien.",
    }

    def prepare_value(self, value: Any) -> Any:
        """A value on file as one types it: with a decimal comma."""
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Any:
        """The finite decimal value, spaces, euro sign and decimal comma understood."""
        if isinstance(value, str):
            value = value.translate(SPACES).replace(",", ".")
        number = super().to_python(value)
        if number is not None and not number.is_finite():
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class DateField(forms.DateField):
    """A calendar date, typed as people type it: 3/11/14, 031114 or « 3 novembre 2014 ».

    Two digits of a year are never in the future, but those of a term, given with `ahead`: a term is looked for in a
    calendar, and the browser's own picker is offered.
    """

    widget = forms.DateInput(format="%d/%m/%Y", attrs={"placeholder": "jj/mm/aaaa"})
    picker = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {
        "invalid": "Saisissez une date existante, par exemple 03/11/2014.",
        "required": "Saisissez une date.",
    }

    def __init__(self, *, ahead: bool = False, **kwargs: Any) -> None:
        super().__init__(**({"widget": self.picker} if ahead else {}) | kwargs)
        self.ahead = ahead

    def to_python(self, value: Any) -> date | None:
        """The day that was typed; the reason is said when there is no such day."""
        if not isinstance(value, str) or value in self.empty_values:
            return super().to_python(value)
        latest = timezone.localdate() + (MOST_AHEAD if self.ahead else timedelta())
        try:
            return read_day(value, latest=latest)
        except NotADate as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        except NoSuchDay as error:
            raise ValidationError(str(error), code="invalid") from error


class LineField(forms.CharField):
    """A short text on one line; one writing of apostrophes and hyphens, nothing invisible."""

    def to_python(self, value: Any) -> Any:
        """The text as it is stored; a NUL stays, for Django to refuse it."""
        text = super().to_python(value) or ""
        return text if "\x00" in text else cleaned(text)


class ReasonField(forms.CharField):
    """Why a step is taken, in a few words; `help_text` says who reads it, `error_messages` why it is asked."""

    widget = forms.Textarea(attrs={"rows": 2})
    default_error_messages = {
        "required": "Écrivez en quelques mots pourquoi : le motif reste dans l’historique.",
    }

    def __init__(self, **kwargs: Any) -> None:
        given: dict[str, Any] = {
            "label": "Pourquoi",
            "max_length": 300,
            "help_text": "Le motif reste dans l’historique.",
        }
        super().__init__(**given | kwargs)


class NameField(LineField):
    """A name as civil status writes it, in any script."""

    default_error_messages = {"no_letter": "Écrivez ce nom avec des lettres, comme à l’état civil."}

    def validate(self, value: Any) -> None:
        """At least a letter, without which no search finds the person."""
        super().validate(value)
        if value and not any(letter.isalpha() for letter in "".join(words(value))):
            raise ValidationError(self.error_messages["no_letter"], code="no_letter")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Another writing of the same name, on file from before, is no change."""
        return super().has_changed(cleaned(initial or ""), data)


class PhoneField(forms.CharField):
    """A telephone of any country, kept as « +33612345678 » and shown as it is read aloud; a remark is left out."""

    widget = forms.TextInput(attrs={"type": "tel"})
    default_error_messages = {
        "invalid": "Ce numéro n’existe pas : saisissez dix chiffres, par exemple 06 12 34 56 78 ; "
        "à l’étranger, commencez par + et l’indicatif du pays.",
        "incomplete": "Ce numéro est incomplet : saisissez dix chiffres, par exemple 06 12 34 56 78.",
        "several": "Saisissez un seul numéro de téléphone.",
    }

    def __init__(self, **kwargs: Any) -> None:
        # The length of what is kept, not of what is typed.
        super().__init__(**kwargs | {"max_length": LONGEST_PHONE})

    def prepare_value(self, value: Any) -> Any:
        """A number on file, grouped; what was typed stays as it stands."""
        return readable(value) if isinstance(value, str) and international(value) == value else value

    def to_python(self, value: Any) -> Any:
        """The number, whatever its signs; nothing when nothing was typed."""
        typed = super().to_python(value) or ""
        number = international(typed)
        if typed and not number:
            found = phone_in(typed)
            code = "incomplete" if found.fault is Fault.INCOMPLETE else "several" if found.number else "invalid"
            raise ValidationError(self.error_messages[code], code=code)
        return number

    def has_changed(self, initial: Any, data: Any) -> bool:
        """The same number, otherwise written, is no change."""
        return super().has_changed(international(initial or "") or initial, data)


def amount_field(label: str, **kwargs: Any) -> FrenchDecimalField:
    """An amount in euros and cents."""
    return FrenchDecimalField(label=label, max_digits=12, decimal_places=2, **kwargs)


class PercentField(FrenchDecimalField):
    """A rate typed in percent, « 75 » or « 75 % » for 0.75; a fraction typed instead is refused, never guessed."""

    default_error_messages = {
        "invalid": "Saisissez un nombre, par exemple 75.",
        "required": "Saisissez le taux en %, par exemple 75.",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=100, max_digits=5, decimal_places=2, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The percent sign understood."""
        return super().to_python(value.strip().removesuffix("%") if isinstance(value, str) else value)
