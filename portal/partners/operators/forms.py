"""An operator as the Caf of its seat, or the Cnaf, types it."""

from django import forms

from portal.foundation.access.roles import is_cnaf
from portal.foundation.forms.fields import LineField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.partners.fields import RnaField, SiretField
from portal.partners.models import NO_NUMBER, RNA_TAKEN, RNA_WRONG, SIRET_TAKEN, Operator

ELSEWHERE = (
    "Il a son siège dans une autre Caf ({}) : ne l’enregistrez pas une seconde fois. Pour ouvrir un de ses services, "
    "donnez son SIRET sur la page du service."
)
HERE = "C’est {} : corrigez-le, ou rouvrez-le s’il est fermé."


class OperatorForm(VersionedForm):
    """Name, numbers, federation, seat. The seat of an operator on file stays in its Caf, but for the Cnaf."""

    name = LineField(label="Nom", max_length=150)
    siret = SiretField(label="SIRET", required=False, help_text="14 chiffres, avec ou sans espaces.")
    rna = RnaField(
        label="Numéro RNA",
        required=False,
        max_length=20,
        help_text="Pour une association : la lettre W et 9 chiffres. Laissez vide si vous ne l’avez pas.",
    )
    federation = forms.ChoiceField(
        label="Fédération", required=False, choices=[("", "non renseignée"), *Operator.Federation.choices]
    )
    city = LineField(label="Commune du siège", max_length=100)

    class Meta:
        model = Operator
        fields = ["name", "siret", "rna", "federation", "city", "caf"]
        error_messages = {"rna": {"invalid": RNA_WRONG}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_cnaf(self.agent):
            del self.fields["caf"]

    def clean(self):
        """One number at least; neither is that of another operator, wherever its seat is."""
        super().clean()
        answers = self.cleaned_data
        if not answers.get("siret") and not answers.get("rna") and not {"siret", "rna"} & self.errors.keys():
            self.add_error("siret", NO_NUMBER)
        for name, taken in (("siret", SIRET_TAKEN), ("rna", RNA_TAKEN)):
            other = Operator.taking(**{name: answers[name]}) if answers.get(name) else None
            if other is not None and other.pk != self.instance.pk:
                self.add_error(name, f"{taken} {self._who(other)}")
        return answers

    def _who(self, other):
        if Operator.objects.visible_to(self.agent).filter(pk=other.pk).exists():
            return HERE.format(other)
        return ELSEWHERE.format(other.caf)

    def validate_constraints(self):
        """Those of the two numbers are said above, each beside its field."""
