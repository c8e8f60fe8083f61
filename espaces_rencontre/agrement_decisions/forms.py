"""What each step of a file of agrément asks: each of its dates, with what proves it."""

from django import forms
from django.core.exceptions import ValidationError

from espaces_rencontre.agrement_files.models import ACQUIRED, NOT_BEFORE, AgrementFile
from espaces_rencontre.agrements.forms import ENDS_BEFORE_IT_BEGINS, check_granted_on
from espaces_rencontre.agrements.models import AGREMENT_EXISTS_FROM
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField, ReasonField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.text.french import fr_date


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
            self.add_error("expires_on", ENDS_BEFORE_IT_BEGINS)
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

    reason = ReasonField()
