"""What came of a right: opened or not, and why not."""

from django import forms

from portal.foundation.forms.scoped import ScopedForm
from portal.separations.rights.models import FoundRight

OPENED = str(FoundRight.Outcome.OPENED)
NOT_ASKED = "Un droit ouvert ne demande pas de motif : choisissez « sans objet », ou une autre issue."


class ExamineForm(ScopedForm):
    """Two answers and no text: the page decides nothing, it keeps what the agent did elsewhere."""

    outcome = forms.ChoiceField(
        label="Ce qu’il en est",
        choices=FoundRight.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites si le droit est ouvert, s’il ne l’est pas, ou s’il est sans suite."},
    )
    outcome_reason = forms.ChoiceField(
        label="Motif",
        choices=[("", "sans objet : le droit est ouvert"), *FoundRight.OutcomeReason.choices],
        required=False,
        help_text="D’un droit qui n’est pas ouvert, ou laissé sans suite.",
    )

    def clean(self):
        """A reason for what is not opened, and for that alone."""
        super().clean()
        outcome, reason = self.cleaned_data.get("outcome"), self.cleaned_data.get("outcome_reason")
        if outcome == OPENED and reason:
            self.add_error("outcome_reason", NOT_ASKED)
        elif outcome and outcome != OPENED and not reason and "outcome_reason" not in self.errors:
            self.add_error("outcome_reason", "Choisissez le motif : il dit pourquoi le droit n’est pas ouvert.")
        return self.cleaned_data
