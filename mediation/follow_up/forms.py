"""What the service answers, and when the mediation starts and ends."""

from django import forms
from django.utils import timezone

from mediation.referrals.models import NOT_STARTED, STARTED, Referral
from portal.foundation.forms.dates import EARLIEST, check_day
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm

Outcome = Referral.Outcome


class ReferralRefusalForm(ScopedForm):
    """The coded reason of a refusal."""

    refusal = forms.ChoiceField(
        label="Motif", choices=[("", "Choisissez un motif"), *Referral.Refusal.choices],
        error_messages={"required": "Choisissez le motif du refus : la Caf le dira aux parents."},
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "refuse_%s")
        super().__init__(*args, **kwargs)


class StartForm(ScopedForm):
    """The first séance, held."""

    started_on = DateField(label="Date de la première séance")
    covers_maintenance = forms.BooleanField(
        label="La pension alimentaire fait partie de la médiation",
        help_text="La Caf en tient compte pour l’allocation de soutien familial (Asf).",
        required=False,
    )

    def __init__(self, *args, referral, **kwargs):
        self.referral = referral
        kwargs.setdefault("auto_id", "start_%s")
        super().__init__(*args, **kwargs)

    def clean_started_on(self):
        """Held, and after the Caf sent the parents; a service may see them before it says so here."""
        earliest, why = _from_the_sending(self.referral)
        return check_day(self.cleaned_data["started_on"], earliest=earliest, why=why)


class EndForm(ScopedForm):
    """The day the mediation closed and its outcome; one that never started can only be « not engaged »."""

    ended_on = DateField(label="Date de fin")
    outcome = forms.ChoiceField(
        label="Issue", error_messages={"required": "Choisissez l’issue de la médiation."}, widget=forms.RadioSelect
    )

    def __init__(self, *args, referral, **kwargs):
        self.referral = referral
        kwargs.setdefault("auto_id", "end_%s")
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = [
            choice for choice in Outcome.choices if (choice[0] == Outcome.NOT_ENGAGED) != bool(referral.started_on)
        ]
        self.fields["outcome"].error_messages["invalid_choice"] = STARTED if referral.started_on else NOT_STARTED
        if not referral.started_on:
            self.initial["outcome"] = Outcome.NOT_ENGAGED

    def clean_ended_on(self):
        """Not to come; not before the first séance, or the sending when there was none."""
        referral = self.referral
        started = referral.started_on
        earliest, why = (started, "la première séance") if started else _from_the_sending(referral)
        return check_day(self.cleaned_data["ended_on"], earliest=earliest, why=why)


def _from_the_sending(referral):
    """(the earliest day, what it is): nothing happens at the service before the Caf sent the parents there."""
    return timezone.localdate(referral.sent_at) if referral.sent_at else EARLIEST, "la transmission par la Caf"
