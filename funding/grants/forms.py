"""What is asked of the fund."""

from django import forms
from django.core.exceptions import ValidationError

from funding.envelopes.models import Envelope
from funding.grants.models import EXERCICE_WITH_DDCS_PROOF, NOTHING_ASKED, FundingRequest
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import amount_field
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import euros


class SpaceChoiceField(forms.ModelChoiceField):
    """A meeting space with its commune: two may bear the same name."""

    def label_from_instance(self, space):
        """« Le Pont, Roubaix »."""
        return f"{space.name}, {space.city}"


class FundingRequestForm(VersionedForm):
    """What a meeting space asks, for one exercice of the fund."""

    exercice = forms.TypedChoiceField(label="Exercice", coerce=int, help_text="L’année que la somme financera.")
    amount_requested = amount_field("Montant demandé", help_text="En euros, par exemple 12 000.")
    ddcs_proof = PdfField(label=f"Preuve du financement Ddcs 2013 (pour {EXERCICE_WITH_DDCS_PROOF})", required=False)

    class Meta:
        model = FundingRequest
        fields = ["space", "exercice", "amount_requested", "purpose", "ddcs_proof"]
        field_classes = {"space": SpaceChoiceField}
        help_texts = {"purpose": "Ce que la somme permettra de faire : jours, heures, enfants accueillis."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.envelopes = {
            envelope.exercice: envelope for envelope in Envelope.objects.visible_to(self.agent).of_meeting_spaces()
        }
        self.fields["exercice"].choices = [(exercice, exercice) for exercice in self.envelopes]
        self.fields["space"].empty_label = "Choisissez un espace"
        spaces = self.fields["space"].queryset
        self.fields["space"].queryset = spaces.open() | spaces.filter(pk=self.instance.space_id)

    def clean_amount_requested(self):
        """More than nothing."""
        amount = self.cleaned_data["amount_requested"]
        if amount <= 0:
            raise ValidationError(NOTHING_ASKED)
        return amount

    def clean(self):
        """Not more than the whole envelope; in 2014, with the proof of the Ddcs."""
        super().clean()
        cleaned = self.cleaned_data
        amount, envelope = cleaned.get("amount_requested"), self.envelopes.get(cleaned.get("exercice", 0))
        if amount and envelope and amount > envelope.amount:
            self.add_error(
                "amount_requested",
                f"Ce montant dépasse l’enveloppe nationale de {envelope.exercice}, qui est de "
                f"{euros(envelope.amount)} : vérifiez la virgule et les zéros.",
            )
        proof_given = cleaned.get("ddcs_proof") or "ddcs_proof" in self.errors
        if cleaned.get("exercice") == EXERCICE_WITH_DDCS_PROOF and not proof_given:
            self.add_error("ddcs_proof", "Pour 2014, joignez la preuve que la Ddcs finançait cet espace en 2013.")
        return cleaned

    def save(self, commit=True):
        """The request belongs to the Caf of its space; who prepared it stays."""
        self.instance.caf_id = self.instance.space.caf_id
        if self.instance.pk is None:
            self.instance.created_by = self.agent
        return super().save(commit)
