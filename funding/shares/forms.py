"""What is given to the share of a Caf, entered by the Cnaf."""

from django import forms

from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm
from portal.territory.models import Caf


class ShareEntryForm(ScopedForm):
    """A first amount or a complement, with its reason; what takes money is proposed to another person instead."""

    caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf", queryset=None, empty_label="Choisissez une Caf"
    )
    amount = FrenchDecimalField(
        label="Montant", max_digits=14, decimal_places=2,
        help_text="En euros, à ajouter à la part. Un retrait se propose : une deuxième personne l’approuve.",
    )  # fmt: skip
    reason = forms.CharField(
        label="Motif", max_length=200, help_text="Notification, complément : ce que la Caf lira à côté du montant."
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
