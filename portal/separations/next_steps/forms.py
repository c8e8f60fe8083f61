"""The one form of a next step: what, for whom, until when."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.next_steps.process import write_step

LONGEST_WAIT = timedelta(days=3 * 365)
SEEN = "seen_step"
NO_DANGER_HERE = (
    "Toute votre Caf le lit sur le dossier. N’y notez pas une situation de danger : un cadre réservé est prévu."
)


class NextStepForm(ScopedForm):
    """What comes next on `family`; `corrects` is the step whose typing is corrected, if any."""

    what = forms.CharField(
        label="Que faut-il faire ?",
        help_text=NO_DANGER_HERE,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Écrivez ce qu’il faut faire, en quelques mots."},
    )
    for_agent: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="Pour qui ?",
        queryset=None,
        empty_label=None,
        error_messages={"required": "Choisissez qui le fera.", "invalid_choice": "Choisissez un agent de votre Caf."},
    )
    due_on = DateField(label="Avant quand ?", ahead=True)
    field_order = ["what", "for_agent", "due_on"]

    def __init__(self, *args, family, corrects=None, **kwargs):
        self.family, self.corrects = family, corrects
        first = corrects.for_agent_id if corrects else family.referent_id if family.is_followed else kwargs["agent"].pk
        start = {"for_agent": first}
        if corrects:
            start |= {"what": corrects.what, "due_on": corrects.due_on}
        super().__init__(*args, initial=start, auto_id="step_%s", **kwargs)
        field = self.fields["for_agent"]
        field.queryset = Agent.objects.visible_to(self.agent).active()
        # Read once: a required list reads its first choice beside the others, and counts them when it is asked to.
        field.widget.choices = list(iter(field.choices))

    def clean_what(self):
        """Something that can be read."""
        what = " ".join(self.cleaned_data["what"].split())
        if not any(letter.isalnum() for letter in what):
            raise ValidationError(self.fields["what"].error_messages["required"])
        return what

    def clean_due_on(self):
        """From today on, within three years; a correction may keep the day that is past."""
        due_on, today = self.cleaned_data["due_on"], timezone.localdate()
        kept = self.corrects is not None and due_on == self.corrects.due_on
        if due_on < today and not kept:
            raise ValidationError(f"Cette date est passée : choisissez un jour à partir du {fr_date(today)}.")
        if due_on > today + LONGEST_WAIT:
            raise ValidationError("Cette date est dans plus de trois ans : vérifiez l’année.")
        return due_on

    @property
    def seen(self):
        """The key of the step that the page showed, None when it showed none."""
        text = str(self.data.get(SEEN, ""))
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None

    def save(self):
        """The step written, or None when somebody was quicker or the file is closed (`errors`)."""
        try:
            return write_step(
                self.family, by=self.agent, seen=self.seen, corrects=bool(self.corrects), **self.cleaned_data
            )
        except ActionRefused as refusal:
            self.add_error(None, refusal.reason)
        return None
