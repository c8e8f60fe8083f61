"""An amount in a spreadsheet: what can be read in two ways is refused, never guessed."""

import re

from django.core.exceptions import ValidationError

from portal.foundation.forms.fields import SPACES, FrenchDecimalField

# « 95.000 » is ninety-five in France and ninety-five thousand elsewhere; « 1.200,50 » and « 1,200.50 » too.
TWO_WAYS = re.compile(r"-?\d{1,3}[.,]\d{3}|-?\d[\d.,]*[.,][\d.,]*[.,]\d*")
READS_TWO_WAYS = "« %s » se lit de deux façons : écrivez 95000 ou 95000,00, sans point ni virgule entre les milliers."


class ShareAmountField(FrenchDecimalField):
    """What a share must come to, in euros, to the cent and never negative."""

    def __init__(self, **kwargs):
        super().__init__(max_digits=14, decimal_places=2, min_value=0, **kwargs)

    def clean(self, value):
        """The amount; raises `ValidationError` when the separator may be of thousands or of decimals."""
        text = str(value or "").translate(SPACES)
        if TWO_WAYS.fullmatch(text):
            raise ValidationError(READS_TWO_WAYS % str(value)[:40])
        return super().clean(value)
