"""The Etp of an exercice as they are typed, in a convention or in an amendment."""

from mediation.funded_etp.models import MOST_ETP
from portal.foundation.forms.fields import FrenchDecimalField

TOO_MANY = f"Plus de {MOST_ETP} Etp : vérifiez la virgule."


def etp_field(label, **options):
    """Etp with two decimals, typed the French way."""
    messages = {
        "min_value": "Saisissez un nombre d’Etp, 0 au moins.",
        "max_value": TOO_MANY,
        "max_digits": TOO_MANY,
        "max_whole_digits": TOO_MANY,
        "invalid": "Saisissez un nombre d’Etp, par exemple 1,50.",
        "required": "Saisissez les Etp financés ; 0 s’il n’y en a pas.",
    }
    return FrenchDecimalField(
        label=label,
        min_value=0,
        max_value=MOST_ETP,
        max_digits=6,
        decimal_places=2,
        error_messages=messages,
        **options,
    )


def etp_name(exercice):
    """The name of the field of an exercice."""
    return f"etp_{exercice}"
