"""What happens after a file was opened: another separation, a reconciliation, something typed by mistake."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.text.french import fr_date
from portal.separations.events.models import Residence, residences_of
from portal.separations.families.models import Family
from portal.separations.recording.forms import SeparationForm

NOT_AFTER = "Cette date vient avant le {} ({}) : vérifiez-la, ou corrigez d’abord ce qui est au dossier."


def last_event(family):
    """(day, words) of the last separation or reconciliation that stands; (None, "") without any."""
    days = [(row.separated_on, "dernière séparation") for row in family.separations.all() if not row.cancelled_at]
    days += [
        (row.reconciled_on, "dernière réconciliation") for row in family.reconciliations.all() if not row.cancelled_at
    ]
    return max(days, default=(None, ""))


def check_order(day, family):
    """A day that has come, after what the file holds; `day`, or `ValidationError`."""
    check_past(day, "Cette date")
    last, words = last_event(family)
    if last and day <= last:
        raise ValidationError(NOT_AFTER.format(fr_date(last), words))
    return day


class ReconciliationForm(ScopedForm):
    """The day on which the parents lived together again."""

    reconciled_on = DateField(label="Date de la réconciliation")

    def __init__(self, *args, family, **kwargs):
        super().__init__(*args, **kwargs)
        self.family = family

    def clean_reconciled_on(self):
        """After the separation, and not to come."""
        return check_order(self.cleaned_data["reconciled_on"], self.family)


class AnotherSeparationForm(SeparationForm):
    """Another separation of the same parents; the one before stays."""

    reconciled_on = DateField(
        label="Entre les deux, réconciliation le",
        required=False,
        help_text="Laissez vide si elle est déjà au dossier, ou si la date n’est pas connue.",
    )
    field_order = ["reconciled_on", "separated_on"]

    def clean_reconciled_on(self):
        """After the last event."""
        day = self.cleaned_data["reconciled_on"]
        return check_order(day, self.family) if day else day

    def clean_separated_on(self):
        """After the last event, and after the reconciliation that is typed with it."""
        day = check_order(super().clean_separated_on(), self.family)
        between = self.cleaned_data.get("reconciled_on")
        if between and day <= between:
            raise ValidationError("La séparation doit suivre la réconciliation.")
        return day


class HomeForm(ScopedForm):
    """Where one child lives since the new separation."""

    home = forms.ChoiceField()
    third_party = LineField(label="Chez quel tiers", max_length=160, required=False)

    def __init__(self, *args, child, **kwargs):
        super().__init__(*args, prefix=f"child_{child.pk}", **kwargs)
        self.child = child
        self.fields["home"].label = f"Résidence de {child}"
        self.fields["home"].choices = [("", "Choisir"), *residences_of(child.family)]

    def clean(self):
        """A third party is named where the child lives with one."""
        super().clean()
        answers = self.cleaned_data
        if answers.get("third_party") and answers.get("home") != Residence.Home.THIRD_PARTY:
            self.add_error("third_party", "Choisissez la résidence « chez un tiers », ou videz cette case.")
        return answers


class CancelForm(ScopedForm):
    """Why what was typed is cancelled."""

    reason = LineField(
        label="Motif de l’annulation",
        max_length=500,
        help_text="Par exemple : saisi sur un autre dossier, saisi deux fois. Il reste au dossier avec votre nom.",
        error_messages={"required": "Écrivez le motif : rien n’est annulé sans raison."},
    )


class RestoreForm(ScopedForm):
    """Why a file that was cancelled serves again."""

    reason = forms.ChoiceField(
        label="Motif",
        choices=[choice for choice in Family.Restoring.choices if choice[0] != Family.Restoring.CONTACT],
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez pourquoi le dossier est rétabli."},
    )
