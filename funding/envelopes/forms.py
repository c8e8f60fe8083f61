"""One movement on the share of a Caf, entered by the Cnaf."""

from django import forms

from funding.envelopes.models import ShareEntry
from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm
from portal.territory.models import Caf


class ShareEntryForm(ScopedForm):
    """A first amount, a complement, or a withdrawal when negative; always with its reason."""

    caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf", queryset=None, empty_label="Choisissez une Caf"
    )
    amount = FrenchDecimalField(
        label="Montant",
        max_digits=14,
        decimal_places=2,
        help_text="En euros. Un montant négatif, par exemple -2 000, retire de la part ce qui n’est pas engagé.",
    )
    reason = forms.CharField(
        label="Motif",
        max_length=ShareEntry._meta.get_field("reason").max_length,
        help_text="Notification, complément, reprise : ce que la Caf lira à côté du montant.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["caf"].queryset = Caf.objects.visible_to(self.agent)

    def clean_amount(self):
        """A movement moves something."""
        amount = self.cleaned_data["amount"]
        if amount == 0:
            raise forms.ValidationError("Saisissez un montant différent de 0.")
        return amount
