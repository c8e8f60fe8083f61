"""A criterion as one person of the Cnaf prepares it."""

import re

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone

from funding.eligibility.models import Criterion
from portal.foundation.forms.stale_edits import VersionedForm

# The fund exists from then on (article of the Cnaf, 2014).
FIRST_EXERCICE = 2014
NOT_A_CODE = "Un code s’écrit en minuscules sans accent ni espace, par exemple comite_financeurs."


class CriterionForm(VersionedForm):
    """Code, words, exercices, proof and source; whoever saves it last is the one who prepared it."""

    code = forms.CharField(
        label="Code", max_length=30, validators=[RegexValidator(re.compile(r"\A[a-z][a-z0-9_]*\Z"), NOT_A_CODE)],
        help_text="agrement se lit dans les agréments, ddcs_2013 sur la demande ; pour un autre, la preuve se joint.",
    )  # fmt: skip

    class Meta:
        model = Criterion
        fields = [
            "code", "words", "from_exercice", "until_exercice", "proof_asked", "needs_document", "source", "nature",
        ]  # fmt: skip
        help_texts = {
            "words": "Comme la page d’une demande le dira, par exemple « agrément du préfet en vigueur ».",
            "until_exercice": "Vide si le critère continue.",
            "source": "Le texte ou le document, avec sa date.",
            "nature": "Choisissez « interprétation » quand le texte laisse la question ouverte : la page le dira.",
        }
        error_messages = {
            "source": {"required": "Indiquez la source : un critère sans source ne peut pas être publié."}
        }

    def __init__(self, *args, replaces=None, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.instance.replaces = replaces

    def clean(self):
        """Exercices in order, neither before the fund nor far ahead."""
        super().clean()
        cleaned, last = self.cleaned_data, timezone.localdate().year + 10
        for name in ("from_exercice", "until_exercice"):
            year = cleaned.get(name)
            if year is not None and not FIRST_EXERCICE <= year <= last:
                self.add_error(name, f"Donnez un exercice entre {FIRST_EXERCICE} et {last}.")
        start, end = cleaned.get("from_exercice"), cleaned.get("until_exercice")
        if start and end and end < start:
            self.add_error("until_exercice", "Le dernier exercice ne peut pas précéder le premier.")
        return cleaned

    def _get_validation_exclusions(self):
        # The exclusion of two published criteria asks for the state, which no field holds.
        return super()._get_validation_exclusions() - {"state"}  # type: ignore[misc]  # not in the stubs

    def save(self, commit=True):
        """The other person than this one will publish."""
        self.instance.prepared_by, self.instance.prepared_at = self.agent, timezone.now()
        return super().save(commit)
