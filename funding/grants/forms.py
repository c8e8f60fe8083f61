"""What is asked of the fund, and how the manager decides."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from funding.envelopes.models import Envelope
from funding.grants.models import EXERCICE_WITH_DDCS_PROOF, FundingRequest
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import amount_field
from portal.foundation.forms.scoped import ScopedForm, is_unsent
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import euros, euros_short

NOTHING_ASKED = "Saisissez un montant supérieur à 0."


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


class GrantForm(ScopedForm):
    """The amount granted: at most what is asked, and what is left on a binding share."""

    amount = amount_field("Montant accordé")
    decision_note = forms.CharField(
        label="Précision pour le gestionnaire",
        required=False,
        widget=forms.Textarea,
        help_text="Elle figure dans la lettre.",
    )
    # What the button named when it was pressed: an amount changed since is shown again before it commits anything.
    named_amount = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, funding_request, share, **kwargs):
        self.funding_request, self.share = funding_request, share
        kwargs.setdefault("initial", {"amount": self.proposed, "named_amount": self.proposed})
        kwargs.setdefault("auto_id", "grant_%s")
        super().__init__(*args, **kwargs)

    def must_be_checked(self):
        """The amount of a refused grant is named on the button again."""
        return not is_unsent(self.data)

    @property
    def ceiling(self):
        """The most that can be granted, in euros: 0 without a share."""
        if self.share is None:
            return Decimal(0)
        if not self.share.envelope.binding:
            return self.funding_request.amount_requested
        return max(min(self.funding_request.amount_requested, self.share.left), Decimal(0))

    @property
    def proposed(self):
        """The amount the form starts from, typed the French way."""
        return f"{self.ceiling:.2f}".replace(".", ",")

    @property
    def button(self):
        """« Accorder 12 000 € »: the amount the form holds, or the verb alone when it cannot be read."""
        amount = self.cleaned_data.get("amount") if self.is_bound and hasattr(self, "cleaned_data") else self.ceiling
        return f"Accorder {euros_short(amount)}" if amount else "Accorder"

    def clean_amount(self):
        """Within what is asked and what is left."""
        amount = self.cleaned_data["amount"]
        if amount <= 0:
            raise ValidationError(NOTHING_ASKED)
        if amount > self.funding_request.amount_requested:
            raise ValidationError(
                f"L’espace demande {euros(self.funding_request.amount_requested)} : n’accordez pas davantage."
            )
        if self.share and amount > self.ceiling:
            raise ValidationError(
                f"Il reste {euros(self.share.left)} sur la part de la Caf : accordez au plus ce montant."
            )
        return amount

    def clean(self):
        """The amount is the one the button named."""
        super().clean()
        cleaned = self.cleaned_data
        amount, named = cleaned.get("amount"), cleaned.get("named_amount")
        self._name_on_button(amount)
        if amount and named and self.fields["amount"].to_python(named) != amount:
            self.add_error(
                "amount", f"Vous avez changé le montant : confirmez par « Accorder {euros_short(amount)} »."
            )
            cleaned["amount"] = amount
        return cleaned

    def _name_on_button(self, amount):
        data = cast("dict[str, Any]", self.data).copy()
        data["named_amount"] = f"{amount:.2f}".replace(".", ",") if amount else ""
        self.data = data


class FundingRefusalForm(ScopedForm):
    """The coded reason of a refusal, said first in the letter."""

    refusal = forms.ChoiceField(
        label="Motif", choices=[("", "Choisissez un motif"), *FundingRequest.Refusal.choices],
        error_messages={"required": "Choisissez le motif du refus : il figure en tête de la lettre."},
    )  # fmt: skip
    decision_note = forms.CharField(
        label="Précision pour le gestionnaire",
        required=False,
        widget=forms.Textarea,
        help_text="Elle figure dans la lettre.",
    )

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "refuse_%s")
        super().__init__(*args, **kwargs)
