"""A delegation as it is entered from its signed deed, and its end."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.delegations.models import OVERLAPS, Delegation
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import DateField, LineField, amount_field
from portal.foundation.forms.scoped import ScopedForm

ONESELF = "Nul ne se délègue à soi-même : un autre responsable, ou un administrateur, saisit votre délégation."


class ManagerChoiceField(forms.ModelChoiceField):
    """A manager, with the Caf: administrators see them all."""

    def label_from_instance(self, agent):
        """« Dominique Lesaffre, Caf du Nord »."""
        return f"{agent}, {agent.caf}"


class DelegationForm(ScopedForm):
    """Person, acts, limit, dates, substitute and deed; one delegation is written for each act."""

    agent_named = ManagerChoiceField(None, label="Titulaire", empty_label="Choisissez un responsable")
    acts = forms.MultipleChoiceField(
        label="Actes délégués", choices=Delegation.Act.choices, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez au moins un acte."},
    )  # fmt: skip
    amount_limit = amount_field(
        "Jusqu’à", required=False, help_text="En euros, par décision, pour accorder. Au-delà, la commission décide."
    )
    from_on = DateField(label="À partir du", ahead=True)
    until_on = DateField(label="Jusqu’au", ahead=True, help_text="Dernier jour compris.")
    substitute = ManagerChoiceField(
        None, label="Suppléant", required=False, empty_label="personne",
        help_text="Il décide dans la même limite en l’absence du titulaire, si l’acte le prévoit.",
    )  # fmt: skip
    given_by = LineField(
        label="Donnée par", max_length=150, help_text="Nom et fonction, par exemple : Mme Aïcha Delmas, directrice."
    )
    signed_on = DateField(label="Acte signé le")
    deed = PdfField(label="Acte signé")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        managers = Agent.objects.visible_to(self.agent).active().filter(role=Role.RESPONSABLE)
        managers = managers.select_related("caf__departement").order_by("caf", "last_name", "pk")
        self.fields["agent_named"].queryset = self.fields["substitute"].queryset = managers

    def clean_agent_named(self):
        """Somebody else than who enters it."""
        return self._another(self.cleaned_data["agent_named"])

    def clean_substitute(self):
        """The same of the substitute."""
        return self._another(self.cleaned_data["substitute"])

    def _another(self, agent):
        if agent is not None and agent.pk == self.agent.pk:
            raise ValidationError(ONESELF)
        return agent

    def clean_signed_on(self):
        """A deed is recorded once signed."""
        day = self.cleaned_data["signed_on"]
        if day > timezone.localdate():
            raise ValidationError("Cette date est dans l’avenir : enregistrez la délégation une fois l’acte signé.")
        return day

    def clean(self):
        """Dates in order, a limit for grants alone, a substitute of the same Caf, one delegation at a time."""
        cleaned = super().clean() or self.cleaned_data
        self._check_limit(cleaned)
        self._check_dates(cleaned)
        agent, substitute = cleaned.get("agent_named"), cleaned.get("substitute")
        if agent and substitute and (agent == substitute or agent.caf_id != substitute.caf_id):
            self.add_error("substitute", "Choisissez un autre responsable que le titulaire, de la même Caf.")
        if not self.errors and self._overlapping(cleaned).exists():
            self.add_error("from_on", OVERLAPS)
        return cleaned

    def _check_limit(self, cleaned):
        amount, grants = cleaned.get("amount_limit"), Delegation.Act.GRANT in cleaned.get("acts", [])
        if "amount_limit" in self.errors:
            return
        if grants and not (amount and amount > 0):
            self.add_error("amount_limit", "Pour accorder, saisissez le montant que l’acte fixe, supérieur à 0.")
        if not grants and amount is not None and cleaned.get("acts"):
            self.add_error("amount_limit", "Laissez vide : seul un accord a un montant.")

    def _check_dates(self, cleaned):
        signed, start, end = (cleaned.get(name) for name in ("signed_on", "from_on", "until_on"))
        if start and end and end < start:
            self.add_error("until_on", "La délégation finit après son début : vérifiez les deux dates.")
        if signed and start and start < signed:
            self.add_error("from_on", "La délégation commence au plus tôt le jour où l’acte est signé.")

    def _overlapping(self, cleaned):
        return Delegation.objects.visible_to(self.agent).filter(
            agent=cleaned["agent_named"], act__in=cleaned["acts"], state=Delegation.State.GIVEN,
            from_on__lte=cleaned["until_on"], until_on__gte=cleaned["from_on"],
        )  # fmt: skip

    def save(self):
        """The rows written, one an act, on the same deed."""
        cleaned, rows = self.cleaned_data, []
        deed = cleaned["deed"]
        for act in Delegation.Act.values:
            if act in cleaned["acts"]:
                row = Delegation(
                    caf_id=cleaned["agent_named"].caf_id, agent=cleaned["agent_named"], act=act,
                    amount_limit=cleaned["amount_limit"] if act == Delegation.Act.GRANT else None,
                    substitute=cleaned["substitute"], entered_by=self.agent, deed=deed,
                    **{name: cleaned[name] for name in ("from_on", "until_on", "given_by", "signed_on")},
                )  # fmt: skip
                row.save()
                rows.append(row)
                deed = row.deed.name
        return rows


class EndForm(ScopedForm):
    """Why a delegation ends."""

    reason = LineField(
        label="Pourquoi elle prend fin", max_length=200,
        error_messages={"required": "Dites pourquoi la délégation prend fin : elle reste dans le registre."},
    )  # fmt: skip
