"""Giving a file to a colleague, closing it with an outcome, opening it again for a reason."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.separations.families.models import Family
from portal.separations.families.owned_file import CHOOSE_OUTCOME, CHOOSE_REASON

LONGEST_DAYS = 3 * 365


class EntrustForm(ScopedForm):
    """To whom, and perhaps from when and until when; of one file, or of the rows chosen in a list."""

    colleague: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="À qui",
        queryset=None,
        empty_label="Choisir",
        error_messages={
            "required": "Choisissez à qui confier.",
            "invalid_choice": "Choisissez un conseiller ou un travailleur social de votre Caf.",
        },
    )
    starts_on = DateField(label="À partir du", ahead=True, required=False)
    returns_on = DateField(label="Retour le", ahead=True, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = Agent.objects.visible_to(self.agent).caseworkers()

    def clean(self):
        """Days to come, in order; nothing is said when they are left empty: today, and for good."""
        cleaned, today = super().clean() or {}, timezone.localdate()
        for name in ("starts_on", "returns_on"):
            day = cleaned.get(name)
            if day and day < today:
                self.add_error(name, "Cette date est passée : choisissez un jour à venir.")
            elif day and (day - today).days > LONGEST_DAYS:
                self.add_error(name, "Cette date est dans plus de trois ans : vérifiez l’année.")
        first, last = cleaned.get("starts_on") or today, cleaned.get("returns_on")
        if last and last <= first and not self.errors:
            self.add_error("returns_on", "Le retour vient après le premier jour : vérifiez les deux dates.")
        return cleaned


class FileEntrustForm(EntrustForm):
    """The same for one file; its page carries what the file was when it was opened (`seen_as`)."""

    def __init__(self, *args, family, **kwargs):
        self.family = family
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].help_text = "Laissez vide pour aujourd’hui."
        self.fields["returns_on"].help_text = "Laissez vide pour toujours ; sinon le dossier revient ce jour-là."

    def clean(self):
        """Never over what somebody else decided unseen: the page then shows it, and the second press is knowing."""
        cleaned = super().clean() or {}
        if self.data.get("seen_as") != self.family.seen_as:
            raise ValidationError(
                f"Le dossier a changé depuis que vous avez ouvert la page : il est maintenant {self.family.standing}. "
                "Recommencez si c’est encore utile."
            )
        return cleaned


class CloseForm(ScopedForm):
    """The outcome of the file."""

    outcome = forms.ChoiceField(
        label="Issue",
        choices=Family.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE_OUTCOME, "invalid_choice": CHOOSE_OUTCOME},
    )


class ReopenForm(ScopedForm):
    """Why the file opens again."""

    reason = forms.ChoiceField(
        label="Motif",
        choices=Family.Reopening.choices,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE_REASON, "invalid_choice": CHOOSE_REASON},
    )
