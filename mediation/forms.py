"""What a caseworker prepares, and what the service answers; each error stands beside its field."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone
from django.utils.html import format_html

from mediation.models import Referral
from mediation.models.referral import ALREADY_OPEN, NOT_STARTED, STARTED
from mediation.preparing import prepare_referral
from portal.forms import DateField, ScopedForm, ScopedModelForm
from portal.separations.forms.parts import EARLIEST, NOT_SHARED
from portal.templatetags.french import fr_date

NOT_OFFERED = (
    "Contact par le référent : la médiation n’est pas proposée pour ce dossier pour l’instant. "
    "Voyez avec le référent du dossier avant d’aller plus loin."
)
Outcome = Referral.Outcome


def check_day(day, *, earliest, why):
    """Refuse a day to come, or before `earliest`; `why` says what that day is, « la réponse du service »."""
    if day > timezone.localdate():
        raise ValidationError("Cette date est dans l’avenir : vérifiez le jour et l’année.")
    if day < earliest:
        raise ValidationError(f"Cette date est avant {why} ({fr_date(earliest)}) : vérifiez le jour et l’année.")
    return day


class ServiceChoiceField(forms.ModelChoiceField):
    """A service with what the caseworker tells the parents: who runs it, where, and its telephone."""

    def label_from_instance(self, service):
        """« Médiation 59, Lille · Association Passerelle · 03 20 00 00 00 »."""
        return " · ".join(filter(None, [service.name_and_city, service.operator.name, service.phone]))


class ReferralForm(ScopedModelForm):
    """The draft of a referral: a service of the Caf, and what the parents wish to talk about."""

    class Meta:
        model = Referral
        fields = ["service", "purpose"]
        field_classes = {"service": ServiceChoiceField}
        widgets = {"service": forms.RadioSelect}
        help_texts = {"purpose": f"Le service lira ce texte. {NOT_SHARED}"}
        error_messages = {"service": {"required": "Choisissez le service qui recevra les parents."}}

    def __init__(self, *args, family, **kwargs):
        super().__init__(*args, **kwargs)
        self.family = family
        self.instance.family, self.instance.caf_id = family, family.caf_id
        service = self.fields["service"]
        service.empty_label, service.queryset = None, service.queryset.select_related("operator")

    def clean_service(self):
        """One referral goes on at a time between a family and a service."""
        service = self.cleaned_data["service"]
        known = Referral.objects.visible_to(self.agent).open().filter(family=self.family, service=service).first()
        if known:
            link = '{} <a href="{}">Ouvrez l’orientation n° {}</a>, ou choisissez un autre service.'
            raise ValidationError(format_html(link, ALREADY_OPEN, known.get_absolute_url(), known.pk))
        return service

    def clean(self):
        """No mediation while a danger is open; the sentence tells none."""
        cleaned = super().clean()
        if self.family.danger_is_open:
            raise ValidationError(NOT_OFFERED)
        return cleaned

    def save(self):
        """The draft and one consent to gather per known parent, or None when the same was prepared meanwhile."""
        try:
            return prepare_referral(by=self.agent, family=self.family, **self.cleaned_data)
        except IntegrityError:
            self.add_error("service", ALREADY_OPEN)
            return None


class ConsentForm(ScopedForm):
    """The day on which one parent consented."""

    given_on = DateField(
        label="Accord donné le",
        error_messages={"required": "Saisissez la date à laquelle ce parent a donné son accord."},
    )

    def __init__(self, *args, referral, parent, **kwargs):
        self.referral, self.parent = referral, parent
        known = [consent.given_on for consent in referral.consents.all() if consent.parent_id == parent.pk]
        kwargs.setdefault("initial", {"given_on": known[0] if known else None})
        kwargs.setdefault("auto_id", f"consent_{parent.pk}_%s")
        super().__init__(*args, **kwargs)
        self.fields["given_on"].widget.attrs["autocomplete"] = "off"

    def clean_given_on(self):
        """Not to come, and not before the separation."""
        separation = self.referral.family.latest_separation
        earliest = separation.separated_on if separation else EARLIEST
        return check_day(self.cleaned_data["given_on"], earliest=earliest, why="la séparation")


class RefuseForm(ScopedForm):
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
        """Held, and after the service accepted."""
        answered = self.referral.answered_at
        earliest = timezone.localdate(answered) if answered else EARLIEST
        return check_day(self.cleaned_data["started_on"], earliest=earliest, why="la réponse du service")


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
        """Not to come; not before the first séance, or the answer when there was none."""
        referral = self.referral
        if referral.started_on:
            earliest, why = referral.started_on, "la première séance"
        else:
            answered = referral.answered_at
            earliest, why = timezone.localdate(answered) if answered else EARLIEST, "la réponse du service"
        return check_day(self.cleaned_data["ended_on"], earliest=earliest, why=why)
