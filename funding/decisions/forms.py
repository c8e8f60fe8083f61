"""How the manager decides: an amount or a coded reason, by delegation or as a commission decided."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from funding.commissions.grounds import beyond
from funding.commissions.models import Commission
from funding.grants.models import NOTHING_ASKED, PROVISIONAL_REASON, FundingRequest
from portal.foundation.forms.fields import amount_field
from portal.foundation.forms.scoped import ScopedForm, is_unsent
from portal.foundation.text.french import euros, euros_short


class CommissionChoiceField(forms.ModelChoiceField):
    """By what power: the delegation of who decides when left empty, or a commission."""

    def label_from_instance(self, commission):
        """« la commission du 3 mars 2015 »."""
        return f"la {commission}"


def commission_field():
    """The commissions that may decide a request; each form narrows them to those that sat since it was handed in."""
    return CommissionChoiceField(
        None,
        label="Décidé par",
        required=False,
        empty_label="moi, par délégation",
        help_text="Une commission se choisit une fois enregistrée avec son procès-verbal, dans « Commissions ».",
    )


class GrantForm(ScopedForm):
    """The amount granted: at most what is asked, what is left on a binding share, and what the delegation covers."""

    amount = amount_field("Montant accordé")
    commitment_reason = forms.CharField(
        label="Sur quoi repose cet engagement provisoire",
        widget=forms.Textarea,
        help_text="Budget et heures prévus, par exemple. La prestation de service calculée le remplacera.",
        error_messages={"required": PROVISIONAL_REASON},
    )
    commission = commission_field()
    decision_note = forms.CharField(
        label="Précision pour le gestionnaire",
        required=False,
        widget=forms.Textarea,
        help_text="Elle figure dans la lettre.",
    )
    # What the button named when it was pressed: an amount changed since is shown again before it commits anything.
    named_amount = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, funding_request, share, delegation=None, **kwargs):
        self.funding_request, self.share, self.delegation = funding_request, share, delegation
        kwargs.setdefault("initial", {"amount": self.proposed, "named_amount": self.proposed})
        kwargs.setdefault("auto_id", "grant_%s")
        super().__init__(*args, **kwargs)
        if is_unsent(self.data):
            self._name_on_button(self.amount_to_grant)
        offer_commissions(self)
        if funding_request.is_provisional:
            self.fields["amount"].label = "Engagement provisoire"
        else:
            del self.fields["commitment_reason"]

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
    def amount_to_grant(self):
        """What the field holds, in euros; None when it cannot be read, or never granted whoever decides."""
        if not self.is_bound:
            return self.ceiling
        try:
            amount = self.fields["amount"].clean(self["amount"].data)
        except ValidationError:
            return None
        return amount if 0 < amount <= self.ceiling else None

    @property
    def button(self):
        """« Accorder 12 000 € », also on a form that was refused; the verb alone without an amount to grant."""
        amount = self.amount_to_grant
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
        """The amount is the one the button named, and within the delegation unless a commission decided."""
        super().clean()
        cleaned = self.cleaned_data
        amount, named = cleaned.get("amount"), cleaned.get("named_amount")
        self._name_on_button(amount)
        if amount and self.delegation and not cleaned.get("commission") and not self.delegation.covers(amount):
            self.add_error("amount", beyond(self.delegation))
        elif amount and named and self.fields["amount"].to_python(named) != amount:
            self.add_error(
                "amount", f"Vous avez changé le montant : confirmez par « Accorder {euros_short(amount)} »."
            )
        return cleaned

    def _name_on_button(self, amount):
        data = cast("dict[str, Any]", self.data).copy()
        data["named_amount"] = f"{amount:.2f}".replace(".", ",") if amount else ""
        self.data = data


class RefusalSelect(forms.Select):
    """The reasons to refuse; those that the evidence contradicts cannot be chosen."""

    contradicted: dict[str, str] = {}

    def create_option(self, name, value, label, *args, **kwargs):
        """Disabled, and why, when the evidence says the contrary."""
        why = self.contradicted.get(value)
        option = super().create_option(name, value, f"{label} ({why})" if why else label, *args, **kwargs)
        if why:
            option["attrs"]["disabled"] = True
        return option


class FundingRefusalForm(ScopedForm):
    """The coded reason of a refusal, said first in the letter; one that the evidence contradicts is refused."""

    refusal = forms.ChoiceField(
        label="Motif", choices=[("", "Choisissez un motif"), *FundingRequest.Refusal.choices],
        error_messages={"required": "Choisissez le motif du refus : il figure en tête de la lettre."},
        widget=RefusalSelect,
    )  # fmt: skip
    commission = commission_field()
    decision_note = forms.CharField(
        label="Précision pour le gestionnaire",
        required=False,
        widget=forms.Textarea,
        help_text="Elle figure dans la lettre.",
    )

    def __init__(self, *args, funding_request, contradicted, **kwargs):
        kwargs.setdefault("auto_id", "refuse_%s")
        super().__init__(*args, **kwargs)
        self.funding_request, self.contradicted = funding_request, contradicted
        self.fields["refusal"].widget.contradicted = contradicted
        offer_commissions(self)

    def clean_refusal(self):
        """One that the evidence of the page does not contradict."""
        refusal = self.cleaned_data["refusal"]
        if why := self.contradicted.get(refusal):
            raise ValidationError(f"Ce motif n’est pas exact : {why}. Choisissez-en un autre.")
        return refusal


def offer_commissions(form):
    """Offer the commissions that sat since the request was handed in; no choice when there is none."""
    asked = form.funding_request
    rows = Commission.objects.visible_to(form.agent).able_to_decide(asked.caf_id, asked.submitted_at)
    form.fields["commission"].queryset = rows


# Their answers stand in the address of the trial: chosen, never typed.
PROVISIONAL_REASONS = (
    ("", "sans objet : exercice 2014"),
    ("Budget et heures prévus dans la demande.", "sur le budget et les heures prévus dans la demande"),
    ("Activité de l’exercice précédent.", "sur l’activité de l’exercice précédent"),
)


class SeveralGrantsForm(ScopedForm):
    """On what the provisional commitments of several requests rest, which are granted all that they ask."""

    commitment_reason = forms.ChoiceField(
        label="Pour accorder : l’engagement provisoire repose", required=False, choices=PROVISIONAL_REASONS
    )


class SeveralRefusalsForm(ScopedForm):
    """The coded reason of several refusals; the trial says of which requests it is not true."""

    refusal = forms.ChoiceField(
        label="Pour refuser : motif", choices=[("", "Choisissez un motif"), *FundingRequest.Refusal.choices],
        error_messages={"required": "Choisissez le motif du refus : il figure en tête de la lettre."},
    )  # fmt: skip
