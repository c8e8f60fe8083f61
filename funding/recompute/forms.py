"""Which exercice and stage to recompute."""

from django import forms
from django.utils import timezone

from funding.declarations.models import Stage
from funding.rule.exercices import declarable
from portal.foundation.forms.scoped import ScopedForm
from portal.territory.models import Caf


class RecomputeForm(ScopedForm):
    """One exercice and one stage, in every Caf or in one."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int,
        error_messages={"required": "Choisissez l’exercice.", "invalid_choice": "Choisissez un exercice de la liste."},
    )  # fmt: skip
    stage = forms.ChoiceField(
        label="Stade", choices=Stage.choices, initial=Stage.REAL,
        error_messages={"required": "Choisissez le stade.", "invalid_choice": "Choisissez un stade de la liste."},
    )  # fmt: skip
    caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf", queryset=None, required=False, empty_label="toutes les Caf",
        error_messages={"invalid_choice": "Choisissez une Caf de la liste."},
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "recompute_%s")
        super().__init__(*args, **kwargs)
        this_year = timezone.localdate().year
        self.fields["exercice"].choices = [(year, year) for year in declarable(this_year)]
        self.fields["exercice"].initial = this_year - 1
        self.fields["caf"].queryset = Caf.objects.visible_to(self.agent)
