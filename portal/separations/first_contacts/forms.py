"""What was tried: how, and whether somebody was reached."""

from django import forms

from portal.foundation.forms.scoped import ScopedForm
from portal.separations.first_contacts.models import ContactAttempt

REACHED = [("yes", "La personne a été jointe"), ("no", "Personne n’a répondu : il faut essayer de nouveau")]


class AttemptForm(ScopedForm):
    """Two answers and no text: what the person said goes to the note of the danger, or to the next step."""

    means = forms.ChoiceField(
        label="Comment",
        choices=ContactAttempt.Means.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites comment vous avez essayé."},
    )
    reached = forms.ChoiceField(
        label="Résultat",
        choices=REACHED,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites si la personne a été jointe."},
    )

    @property
    def answers(self):
        """As `process.note_attempt` takes them."""
        return {"means": self.cleaned_data["means"], "reached": self.cleaned_data["reached"] == "yes"}
