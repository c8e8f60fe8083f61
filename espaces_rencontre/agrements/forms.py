"""The form by which a Caf records the prefect's agrément of a meeting space."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from espaces_rencontre.agrements.models import AGREMENT_EXISTS_FROM, Agrement
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import DateField, ReasonField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import fr_date

ENDS_BEFORE_IT_BEGINS = "La fin de l’agrément doit suivre sa date de délivrance."


def check_granted_on(day):
    """The agrément was created in 2012 and cannot be recorded before it is granted."""
    if day < AGREMENT_EXISTS_FROM:
        raise ValidationError(
            f"L’agrément des espaces de rencontre existe depuis le {fr_date(AGREMENT_EXISTS_FROM)} : "
            "vérifiez la date de l’arrêté."
        )
    if day > timezone.localdate():
        raise ValidationError("Cette date est dans l’avenir : enregistrez l’agrément une fois délivré.")
    return day


class ReasonForm(ScopedForm):
    """Why something recorded is taken back."""

    reason = ReasonField()


class AgrementForm(VersionedForm):
    """An arrêté préfectoral with its proof; the space is given by the page."""

    granted_on = DateField(label="Délivré le")
    expires_on = DateField(
        label="Valable jusqu’au",
        required=False,
        ahead=True,
        help_text="À laisser vide si l’arrêté ne fixe pas de fin : l’agrément court alors jusqu’à son retrait.",
    )
    proof = PdfField(label="Arrêté préfectoral")

    class Meta:
        model = Agrement
        fields = ["reference", "granted_on", "expires_on", "proof"]

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.space = space

    def clean_granted_on(self):
        """A day when an agrément could be granted."""
        return check_granted_on(self.cleaned_data["granted_on"])

    def clean(self):
        """The end follows the beginning."""
        super().clean()
        cleaned = self.cleaned_data
        start, end = cleaned.get("granted_on"), cleaned.get("expires_on")
        if start and end and end < start:
            self.add_error("expires_on", ENDS_BEFORE_IT_BEGINS)
        return cleaned

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"space"}  # type: ignore[misc]  # not in the stubs


class AgrementProofForm(ScopedForm):
    """The arrêté of an agrément that was taken over without it."""

    proof = PdfField(label="Arrêté préfectoral")


class AgrementCorrectionForm(AgrementForm):
    """What was typed of an arrêté, put right for a reason; its PDF stays unless another is joined."""

    reason = ReasonField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        proof = self.fields["proof"]
        proof.required = False
        stands = "l’arrêté joint reste" if self.instance.proof else "il se joint aussi plus tard"
        proof.help_text = f"{proof.help_text} À laisser vide pour ne rien changer : {stands}."
