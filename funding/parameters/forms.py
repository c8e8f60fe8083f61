"""A price ceiling and its rate, as one person of the Cnaf prepares them."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.parameters.models import Prestation, PriceParameter
from funding.rule.exercices import ESPACE_RENCONTRE_PS_FROM, declarable, ps_exists
from portal.foundation.forms.fields import PercentField, amount_field
from portal.foundation.forms.stale_edits import VersionedForm

UNITS = {Prestation.MEDIATION: PriceParameter.Unit.ETP, Prestation.ESPACE_RENCONTRE: PriceParameter.Unit.HOUR}
HUNDRED = Decimal(100)


class ParameterForm(VersionedForm):
    """Ceiling, rate and source of one prestation and exercice; whoever saves it last is the one who prepared it."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, error_messages={"invalid_choice": "Choisissez un exercice de la liste."}
    )
    unit_ceiling = amount_field(
        "Prix plafond par unité", help_text="En euros, par Etp pour la médiation, par heure pour les espaces.",
        error_messages={"required": "Saisissez le prix plafond, supérieur à 0."},
    )  # fmt: skip
    rate = PercentField(label="Taux, en %", help_text="Saisissez 75 pour 75 %.")
    organisation_cap = PercentField(
        label="Plafond des heures d’organisation, en % des heures d’ouverture", required=False,
        help_text="Pour les espaces de rencontre seulement ; vide s’il n’y en a pas.",
    )  # fmt: skip

    class Meta:
        model = PriceParameter
        fields = ["prestation", "exercice", "unit_ceiling", "rate", "organisation_cap", "source", "fictitious"]
        help_texts = {
            "source": "La circulaire ou le document qui fixe ces chiffres, avec sa date.",
            "fictitious": "À cocher si ces chiffres sont inventés : ils seront dits fictifs partout où ils servent.",
        }
        error_messages = {
            "prestation": {"required": "Choisissez la prestation."},
            "source": {"required": "Indiquez la source : un barème sans source ne peut pas être publié."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        this_year = timezone.localdate().year
        self.fields["exercice"].choices = [(year, year) for year in declarable(this_year)]
        self.initial.setdefault("exercice", this_year)
        for name in ("rate", "organisation_cap"):
            kept = getattr(self.instance, name)
            self.initial[name] = None if kept is None else (kept * HUNDRED).normalize() + 0

    def clean_unit_ceiling(self):
        """More than nothing."""
        ceiling = self.cleaned_data["unit_ceiling"]
        if ceiling <= 0:
            raise ValidationError("Saisissez un montant supérieur à 0.")
        return ceiling

    def clean_rate(self):
        """Percent to a rate in 0..1; « 0,75 » would be less than one percent."""
        rate = self.cleaned_data["rate"]
        if rate < 1:
            raise ValidationError("Le taux se saisit en % : tapez 75 pour 75 %, et non 0,75.")
        return rate / HUNDRED

    def clean_organisation_cap(self):
        """Percent to a ratio; none when left empty."""
        cap = self.cleaned_data["organisation_cap"]
        if cap is not None and 0 < cap < 1:
            raise ValidationError("Ce plafond se saisit en % : tapez 25 pour 25 %, et non 0,25.")
        return None if cap is None else cap / HUNDRED

    def clean(self):
        """The prestation is paid by a Ps that year; the cap belongs to meeting spaces."""
        super().clean()
        cleaned = self.cleaned_data
        prestation, exercice = cleaned.get("prestation"), cleaned.get("exercice")
        if prestation and exercice and not ps_exists(prestation, exercice):
            self.add_error(
                "exercice",
                f"Cette Ps existe depuis {ESPACE_RENCONTRE_PS_FROM} : choisissez un exercice plus récent.",
            )
        if prestation == Prestation.MEDIATION and cleaned.get("organisation_cap") is not None:
            self.add_error("organisation_cap", "Laissez vide : la médiation ne compte pas d’heures d’organisation.")
        return cleaned

    def save(self, commit=True):
        """The unit follows from the prestation; the other person than this one will publish."""
        self.instance.unit = UNITS[self.instance.prestation]
        self.instance.prepared_by, self.instance.prepared_at = self.agent, timezone.now()
        return super().save(commit)
