"""What is taken from the share of a Caf, as one person of the Cnaf proposes it."""

from django import forms

from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm
from portal.territory.models import Caf


class ShareTransferForm(ScopedForm):
    """From which Caf, to which one or back to the line, how much, and the one reason that both will read."""

    from_caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf à qui l’on prend", queryset=None, empty_label="Choisissez une Caf"
    )
    to_caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf qui reçoit", queryset=None, required=False, empty_label="Aucune : retour à la ligne nationale",
        help_text="Sans Caf, la somme redevient à répartir.",
    )  # fmt: skip
    amount = FrenchDecimalField(
        label="Montant", max_digits=14, decimal_places=2, help_text="En euros, au plus ce que la Caf n’a pas engagé."
    )
    reason = forms.CharField(
        label="Motif", max_length=200, help_text="Les deux Caf le liront à côté du montant.",
        error_messages={"required": "Dites pourquoi : les Caf concernées le liront."},
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("from_caf", "to_caf"):
            self.fields[name].queryset = Caf.objects.visible_to(self.agent)

    def clean_amount(self):
        """A movement moves something."""
        amount = self.cleaned_data["amount"]
        if amount <= 0:
            raise forms.ValidationError("Saisissez un montant supérieur à 0.")
        return amount

    def clean(self):
        """Two Caf, or one."""
        super().clean()
        cleaned = self.cleaned_data
        if cleaned.get("from_caf") and cleaned.get("from_caf") == cleaned.get("to_caf"):
            self.add_error("to_caf", "C’est la même Caf : choisissez-en une autre, ou le retour à la ligne.")
        return cleaned
