"""What is typed about a withdrawal: the notice, the observations of the month, the arrêté."""

from django import forms
from django.core.exceptions import ValidationError

from espaces_rencontre.time_limits import observations_until
from espaces_rencontre.withdrawals.models import TOO_EARLY, AgrementWithdrawal
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField, ReasonField
from portal.foundation.forms.scoped import ScopedForm, ScopedModelForm
from portal.foundation.text.french import fr_date


class NoticeForm(ScopedModelForm):
    """The manager of the space was told, on a certain day, what the prefect reproaches."""

    told_on = DateField(label="Gestionnaire informé le", help_text="La date de l’avis de réception.")
    notice = PdfField(label="Courrier au gestionnaire", required=False)

    class Meta:
        model = AgrementWithdrawal
        fields = ["told_on", "means", "grounds", "notice"]
        help_texts = {"grounds": "La condition de l’article D.216-4 qui n’est plus remplie."}

    def __init__(self, *args, agrement, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.agrement = agrement

    def clean_told_on(self):
        """Since the agrément was granted; the month follows."""
        day = self.cleaned_data["told_on"]
        check_day(day, earliest=self.instance.agrement.granted_on, why="la délivrance de l’agrément")
        self.instance.observations_until = observations_until(day)
        return day


class WithdrawalStepForm(ScopedForm):
    """What a step of `withdrawal` asks."""

    def __init__(self, *args, withdrawal, **kwargs):
        super().__init__(*args, **kwargs)
        self.withdrawal = withdrawal

    def since_told(self, day):
        """`day`, not before the notice nor to come."""
        return check_day(day, earliest=self.withdrawal.told_on, why="le courrier au gestionnaire")


class ObservationsForm(WithdrawalStepForm):
    """What the manager of the space answered."""

    observed_on = DateField(label="Reçues le")
    observations = forms.CharField(
        label="Observations du gestionnaire",
        widget=forms.Textarea,
        error_messages={"required": "Reportez ou résumez les observations du gestionnaire."},
    )

    def clean_observed_on(self):
        """Once told."""
        return self.since_told(self.cleaned_data["observed_on"])


class WithdrawForm(WithdrawalStepForm):
    """The arrêté of withdrawal, once the month has run."""

    withdrawn_on = DateField(label="Retiré le")
    reference = LineField(label="Numéro de l’arrêté de retrait", max_length=60)
    reasons = forms.CharField(
        label="Motifs du retrait",
        widget=forms.Textarea,
        error_messages={"required": "Reportez les motifs de l’arrêté : un retrait est motivé."},
    )
    proof = PdfField(label="Arrêté de retrait")

    def clean_withdrawn_on(self):
        """Not before the end of the month."""
        day = self.since_told(self.cleaned_data["withdrawn_on"])
        if day < self.withdrawal.possible_from:
            raise ValidationError(TOO_EARLY.format(fr_date(self.withdrawal.observations_until)))
        return day


class WithdrawalReasonForm(WithdrawalStepForm):
    """Why nothing follows, or why a withdrawal is undone."""

    reason = ReasonField()
