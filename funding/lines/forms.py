"""A line of the Fnas as one person of the Cnaf prepares it, and the correction of its amount."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.envelopes.models import Envelope
from funding.rule.exercices import ESPACE_RENCONTRE_PS_FROM
from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import euros

FIRST_EXERCICE = 2012
MORE_THAN_NOTHING = "Saisissez un montant supérieur à 0."


def line_amount(label, **options):
    """An amount of a line: more than nothing, to the cent."""
    return FrenchDecimalField(label=label, max_digits=14, decimal_places=2, **options)


class EnvelopeForm(VersionedForm):
    """Fund, exercice, amount, nature and source; whoever saves it last is the one who prepared it."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, error_messages={"invalid_choice": "Choisissez un exercice de la liste."}
    )
    amount = line_amount("Montant national", help_text="En euros, par exemple 1 200 000.")

    class Meta:
        model = Envelope
        fields = ["fund", "exercice", "amount", "binding", "source", "fictitious"]
        help_texts = {
            "binding": "À cocher pour un fonds fermé : aucune Caf n’engage plus que sa part.",
            "source": "La circulaire ou le document qui fixe ce montant, avec sa date.",
            "fictitious": "À cocher si ce montant est inventé : la ligne sera dite fictive partout où elle sert.",
        }
        error_messages = {
            "fund": {"required": "Choisissez le fonds ou la prestation."},
            "source": {"required": "Indiquez la source : une ligne sans source ne peut pas être publiée."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["fund"].choices = [("", "Choisissez le fonds ou la prestation"), *Envelope.Fund.choices]
        this_year = timezone.localdate().year
        self.fields["exercice"].choices = [(year, year) for year in range(this_year + 1, FIRST_EXERCICE - 1, -1)]
        self.initial.setdefault("exercice", this_year)

    def clean_amount(self):
        """More than nothing."""
        if self.cleaned_data["amount"] <= 0:
            raise ValidationError(MORE_THAN_NOTHING)
        return self.cleaned_data["amount"]

    def clean(self):
        """The Ps of meeting spaces has its first year; a Ps is paid to whoever meets the criteria."""
        super().clean()
        fund, exercice = self.cleaned_data.get("fund"), self.cleaned_data.get("exercice")
        if fund == Envelope.Fund.PS_ESPACES_RENCONTRE and exercice and exercice < ESPACE_RENCONTRE_PS_FROM:
            self.add_error(
                "exercice", f"Cette Ps existe depuis {ESPACE_RENCONTRE_PS_FROM} : choisissez un exercice plus récent."
            )
        if fund and fund != Envelope.Fund.ESPACES_RENCONTRE and self.cleaned_data.get("binding"):
            self.add_error("binding", "Une Ps est versée à qui remplit les critères : décochez « limitative ».")
        return self.cleaned_data

    def save(self, commit=True):
        """The other person than this one will publish."""
        self.instance.prepared_by, self.instance.prepared_at = self.agent, timezone.now()
        return super().save(commit)


class EnvelopeCorrectionForm(ScopedForm):
    """The new amount of a published line, with the reason and the source of the change."""

    new_amount = line_amount("Nouveau montant national", help_text="En euros : ce que la ligne doit valoir désormais.")
    reason = forms.CharField(
        label="Motif", max_length=200, help_text="Erratum, abondement, reprise : ce qui change le montant.",
        error_messages={"required": "Dites pourquoi le montant change."},
    )  # fmt: skip
    source = forms.CharField(
        label="Source", max_length=300, help_text="La circulaire ou le document qui fixe le nouveau montant.",
        error_messages={"required": "Indiquez le document qui fixe le nouveau montant."},
    )  # fmt: skip

    def __init__(self, *args, envelope, **kwargs):
        super().__init__(*args, **kwargs)
        self.envelope = envelope

    def clean_new_amount(self):
        """Another amount, more than nothing; what is split of a binding line stays covered."""
        amount = self.cleaned_data["new_amount"]
        if amount <= 0:
            raise ValidationError(MORE_THAN_NOTHING)
        if amount == self.envelope.amount:
            raise ValidationError("C’est le montant d’aujourd’hui : saisissez le nouveau.")
        if self.envelope.binding and amount < self.envelope.split:
            raise ValidationError(
                f"{euros(self.envelope.split)} sont déjà répartis : saisissez au moins ce montant, "
                "ou reprenez d’abord sur des parts."
            )
        return amount
