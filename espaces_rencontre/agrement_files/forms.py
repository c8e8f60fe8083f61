"""What is typed about a file of agrément: its premises, its documents, and each of its dates with what proves it."""

from django import forms
from django.core.exceptions import ValidationError

from espaces_rencontre.agrement_files.content import CONDITIONAL
from espaces_rencontre.agrement_files.models import ACQUIRED, NOT_BEFORE, AgrementFile
from espaces_rencontre.agrement_files.premises import MOST, addresses, elsewhere, without_postcode
from espaces_rencontre.agrements.forms import check_granted_on
from espaces_rencontre.agrements.models import AGREMENT_EXISTS_FROM
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import fr_date


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


class AgrementDocumentForm(ScopedForm):
    """A PDF; for the document of the mayor alone, why it is not required may stand instead."""

    document = PdfField(label="Document", required=False)
    not_required = LineField(
        label="Pièce non requise : pourquoi",
        max_length=300,
        required=False,
        help_text="À remplir seulement si la pièce n’est pas requise, à la place du document.",
    )

    def __init__(self, *args, letter, **kwargs):
        super().__init__(*args, **kwargs)
        if letter != CONDITIONAL:
            del self.fields["not_required"]

    def clean(self):
        """One or the other."""
        cleaned = super().clean() or self.cleaned_data
        joined, why = cleaned.get("document"), cleaned.get("not_required", "")
        if joined and why:
            self.add_error("not_required", "Joignez le document ou dites pourquoi il n’est pas requis, pas les deux.")
        elif not joined and not why and not self.errors:
            self.add_error("document", "Joignez le document au format PDF.")
        return cleaned


class StepForm(ScopedForm):
    """What a step of `agrement_file` asks."""

    def __init__(self, *args, agrement_file, **kwargs):
        super().__init__(*args, **kwargs)
        self.agrement_file = agrement_file


class DepositForm(StepForm):
    """When the préfecture received it, by a means that gives a certain date (R.216-2)."""

    deposited_on = DateField(
        label="Reçu par la préfecture le", help_text="La date de l’avis de réception, du récépissé ou de l’accusé."
    )
    deposit_means = forms.ChoiceField(
        label="Moyen de dépôt",
        choices=[("", "Choisissez un moyen"), *AgrementFile.Means.choices],
        error_messages={"required": "Choisissez un moyen : il donne une date certaine au dépôt."},
    )

    def clean_deposited_on(self):
        """Since agréments exist, and not to come."""
        day = self.cleaned_data["deposited_on"]
        return check_day(day, earliest=AGREMENT_EXISTS_FROM, why="la création de l’agrément")


class CompleteForm(StepForm):
    """From when the two months run."""

    complete_on = DateField(
        label="Complet le",
        help_text="Le jour où la préfecture a reçu la dernière pièce : les deux mois partent de là.",
    )

    def clean_complete_on(self):
        """Not before the deposit."""
        day, deposited_on = self.cleaned_data["complete_on"], self.agrement_file.deposited_on
        return check_day(day, earliest=deposited_on or AGREMENT_EXISTS_FROM, why="le dépôt du dossier")


class _AnswerForm(StepForm):
    """An arrêté taken between the day the file was complete and the end of the two months."""

    reference = LineField(label="Numéro de l’arrêté préfectoral", max_length=60)

    def in_time(self, day):
        """`day`, within the two months."""
        complete_on, tacit_on = self.agrement_file.complete_on, self.agrement_file.tacit_on
        if complete_on and day < complete_on:
            raise ValidationError(NOT_BEFORE.format(fr_date(complete_on)))
        if tacit_on and day > tacit_on:
            raise ValidationError(ACQUIRED.format(fr_date(tacit_on)))
        return day


class GrantForm(_AnswerForm):
    """The arrêté that agrees the space."""

    granted_on = DateField(label="Délivré le")
    expires_on = DateField(
        label="Valable jusqu’au",
        required=False,
        ahead=True,
        help_text="À laisser vide si l’arrêté ne fixe pas de fin : l’agrément court alors jusqu’à son retrait.",
    )
    proof = PdfField(label="Arrêté préfectoral")

    def clean_granted_on(self):
        """Within the two months, and not to come."""
        return self.in_time(check_granted_on(self.cleaned_data["granted_on"]))

    def clean(self):
        """The end follows the beginning."""
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("granted_on"), cleaned.get("expires_on")
        if start and end and end < start:
            self.add_error("expires_on", "La fin de l’agrément doit suivre sa date de délivrance.")
        return cleaned


class RefusalForm(_AnswerForm):
    """The arrêté that refuses, with its reasons (R.216-2: a refusal is reasoned)."""

    refused_on = DateField(label="Refusé le")
    reasons = forms.CharField(
        label="Motifs du refus",
        widget=forms.Textarea,
        help_text="Ceux de l’arrêté : un refus est motivé (R.216-2).",
        error_messages={"required": "Reportez les motifs de l’arrêté : un refus est motivé."},
    )
    proof = PdfField(label="Arrêté de refus")

    def clean_refused_on(self):
        """Within the two months, and not to come."""
        day = self.cleaned_data["refused_on"]
        return self.in_time(check_day(day, earliest=AGREMENT_EXISTS_FROM, why="la création de l’agrément"))


class FileReasonForm(StepForm):
    """Why a step is taken back, or the file given up."""

    reason = forms.CharField(
        label="Pourquoi",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Le motif reste dans l’historique.",
        error_messages={"required": "Écrivez en quelques mots pourquoi : le motif reste dans l’historique."},
    )
