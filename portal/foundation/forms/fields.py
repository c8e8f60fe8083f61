"""Fields typed the French way: amounts, rates, dates."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

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
    """A calendar date, shown by the browser's own date picker; also read as 3/11/2014."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {
        "invalid": "Saisissez une date existante, par exemple 03/11/2014.",
        "required": "Saisissez une date.",
    }


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
