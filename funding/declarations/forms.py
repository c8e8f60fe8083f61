"""What a mediation service declares for one exercice and one stage."""

from decimal import Decimal

from django import forms
from django.db import IntegrityError, transaction
from django.forms.models import construct_instance
from django.utils import timezone

from funding.declarations.models import Declaration
from funding.rule.exercices import LEGAL_AID_FROM, declarable, legal_aid_allowed
from funding.rule.ps import LEGAL_AID_TOO_EARLY
from portal.foundation.forms.fields import FrenchDecimalField, amount_field
from portal.foundation.forms.stale_edits import VersionedForm

IDENTITY = ["service", "exercice", "stage"]
FIGURES = ["operating_costs", "legal_aid_costs", "actual_etp", "family_contributions", "court_deposits"]
EXISTS = "Cette déclaration existe déjà : ouvrez-la depuis la liste pour la modifier."


class DeclarationForm(VersionedForm):
    """Costs, Etp and receipts; the funded Etp are never typed, they come from the conventions.

    Which declaration it is stays once an amount was computed from it.
    """

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, help_text="L’année que l’on déclare.",
        error_messages={"invalid_choice": "Choisissez un exercice de la liste."},
    )  # fmt: skip
    operating_costs = amount_field(
        "Frais de fonctionnement", min_value=0, help_text="Toutes les dépenses du service dans l’année, en euros."
    )
    legal_aid_costs = amount_field(
        "Dont frais des médiations payées par l’aide juridictionnelle", min_value=0, required=False,
        help_text=f"À partir de {LEGAL_AID_FROM.year} seulement : la Ps ne les finance pas. Avant, laissez vide.",
    )  # fmt: skip
    actual_etp = FrenchDecimalField(
        label="Etp de médiateurs réellement employés", min_value=0, max_digits=7, decimal_places=4,
        help_text="1 pour un poste à temps plein toute l’année ; 0,5 pour un mi-temps, ou pour six mois.",
        error_messages={"invalid": "Saisissez un nombre, par exemple 1,5."},
    )  # fmt: skip
    family_contributions = amount_field(
        "Participations des familles", min_value=0, help_text="Ce que les parents ont payé ; 0 s’il n’y a rien."
    )
    court_deposits = amount_field(
        "Provisions reçues par le tribunal", min_value=0, help_text="Consignations comprises ; 0 s’il n’y a rien."
    )

    class Meta:
        model = Declaration
        fields = IDENTITY + FIGURES
        error_messages = {
            "service": {"required": "Choisissez le service.", "invalid_choice": "Choisissez un service de la liste."},
            "stage": {"required": "Choisissez le stade.", "invalid_choice": "Choisissez un stade de la liste."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        this_year = timezone.localdate().year
        self.fields["exercice"].choices = [(year, year) for year in declarable(this_year)]
        if self.instance.pk is None:
            self.initial.setdefault("exercice", this_year)
        elif self.instance.receipts.exists():
            for name in IDENTITY:
                del self.fields[name]

    def clean_legal_aid_costs(self):
        """Blank is 0."""
        return self.cleaned_data["legal_aid_costs"] or Decimal(0)

    def clean(self):
        """Nothing that the rule would refuse; one declaration per service, exercice and stage."""
        super().clean()
        cleaned = self.cleaned_data
        exercice = cleaned.get("exercice", self.instance.exercice)
        if exercice and cleaned.get("legal_aid_costs") and not legal_aid_allowed(exercice):
            self.add_error("legal_aid_costs", f"Ce nombre {LEGAL_AID_TOO_EARLY}.")
        elif exercice and not self.errors.keys() & set(FIGURES):
            construct_instance(self, self.instance, self.fields)
            for name, reason in self.instance.incoherences().items():
                self.add_error(name if name in self.fields else None, f"Ce nombre {reason}.")
        if set(IDENTITY) <= cleaned.keys() and self._is_taken(cleaned):
            self.add_error("stage", EXISTS)
        return cleaned

    def _is_taken(self, cleaned):
        same = Declaration.objects.visible_to(self.agent).same_as(**{name: cleaned[name] for name in IDENTITY})
        return same.exclude(pk=self.instance.pk).exists()

    def save_once(self):
        """The declaration saved, or None when somebody created the same one meanwhile (`errors`)."""
        self.instance.take_funded_etp()
        try:
            with transaction.atomic():
                return self.save()
        except IntegrityError:
            if not self._is_taken(self.cleaned_data):
                raise
            self.add_error("stage", EXISTS)
        return None
