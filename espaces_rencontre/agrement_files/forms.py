"""What is typed to prepare a file of agrément: whose space, and its premises."""

from django import forms
from django.core.exceptions import ValidationError

from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrement_files.premises import MOST, addresses, elsewhere, without_postcode
from portal.foundation.forms.stale_edits import VersionedForm


def _lines(numbers):
    return f"ligne {numbers[0]}" if len(numbers) == 1 else f"lignes {', '.join(map(str, numbers))}"


class AgrementFileForm(VersionedForm):
    """Whose space, and where it receives in the département."""

    postcodes_are_right = forms.BooleanField(
        label="Ces lieux sont bien dans le département, malgré leur code postal",
        required=False,
        help_text="Quelques communes ont le code postal du département voisin.",
    )

    class Meta:
        model = AgrementFile
        fields = ["private_body", "premises"]
        help_texts = {
            "premises": "Une adresse par ligne, avec son code postal. Un dossier couvre tous les lieux d’un même "
            "département ; un autre département demande un autre dossier.",
            "private_body": "Association, fondation ou société : ses statuts et la liste de ses dirigeants sont "
            "alors à joindre.",
        }

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.space = space
        self.departement = space.caf.departement

    def clean_premises(self):
        """Addresses with their postcodes."""
        lines = addresses(self.cleaned_data["premises"])
        if len(lines) > MOST:
            raise ValidationError(f"Un dossier décrit {MOST} lieux au plus : vérifiez qu’il y en a un par ligne.")
        if bare := without_postcode(lines):
            raise ValidationError(f"Donnez un code postal de cinq chiffres à chaque adresse ({_lines(bare)}).")
        return "\n".join(lines)

    def clean(self):
        """All in the département of the file, unless the agent says that a postcode misleads."""
        super().clean()
        cleaned = self.cleaned_data
        outside = elsewhere(addresses(cleaned.get("premises", "")), self.departement.code)
        if outside and not cleaned.get("postcodes_are_right"):
            self.add_error(
                "premises",
                f"Le code postal n’est pas de ce département, {self.departement} ({_lines(outside)}) : déposez un "
                "dossier par département, ou cochez la case ci-dessous si le lieu s’y trouve bien.",
            )
        return cleaned

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"space"}  # type: ignore[misc]  # not in the stubs
