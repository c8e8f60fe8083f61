"""A convention as its Caf prepares it, its signature, its early end."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from mediation.conventions.models import OVERLAP, Convention
from mediation.conventions.periods import last_day_allowed
from mediation.funded_etp.fields import etp_field, etp_name
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, LineField, ReasonField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import fr_date

EARLIEST, MOST_AHEAD = date(2000, 1, 1), timedelta(days=3 * 365)
APART = "convention_periods_apart"


def other_over(convention, start, end, agent):
    """The convention of the same service that stands over this period, or None."""
    rows = Convention.objects.visible_to(agent).overlapping(start, end).filter(service=convention.service_id)
    return rows.exclude(pk=convention.pk).order_by("starts_on").first()


def said_of(other):
    """Why a period is refused: the one that stands over it."""
    return f"La convention {other.in_words} de ce service couvre déjà une partie de cette période."


class ServiceChoiceField(forms.ModelChoiceField):
    """A mediation service with its commune: two may bear the same name."""

    def label_from_instance(self, service):
        """« Médiation du Beffroi, Lille »."""
        return service.name_and_city


class ConventionForm(VersionedForm):
    """The service, the period, and the Etp of each exercice: one figure for all of them at first."""

    starts_on = DateField(label="Du", ahead=True)
    ends_on = DateField(label="Au", ahead=True, help_text="Trois ans après le début au plus, la veille.")
    funded_etp = etp_field(
        "Etp financés par an",
        help_text="Fixés par le comité des financeurs. Chaque exercice se corrige ensuite, tant que rien n’est signé.",
    )

    class Meta:
        model = Convention
        fields = ["service", "starts_on", "ends_on"]
        field_classes = {"service": ServiceChoiceField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.exercices = list(self.instance.rows_by_exercice) if self.edits else []
        if not self.edits:
            return
        del self.fields["service"], self.fields["funded_etp"]
        for exercice in self.exercices:
            name = etp_name(exercice)
            self.fields[name] = etp_field(f"Etp financés en {exercice}")
            self.fields[name].show_hidden_initial = True
            self.initial[name] = self.instance.etp_of(exercice)

    def clean(self):
        """In order, three years at most, apart from the other conventions of the service."""
        super().clean()
        start, end = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if start and not EARLIEST <= start <= timezone.localdate() + MOST_AHEAD:
            self.add_error("starts_on", "Cette date est trop lointaine : vérifiez l’année.")
        elif start and end and end < start:
            self.add_error("ends_on", "La fin précède le début : vérifiez les deux dates.")
        elif start and end and end > last_day_allowed(start):
            limit = fr_date(last_day_allowed(start))
            self.add_error("ends_on", f"Une convention dure trois ans au plus : ici jusqu’au {limit}.")
        elif start and end:
            self._check_apart(start, end)
        return self.cleaned_data

    def _check_apart(self, start, end):
        self.instance.service = self.cleaned_data.get("service") or (self.instance.service if self.edits else None)
        if self.instance.service_id and (other := other_over(self.instance, start, end, self.agent)):
            self.add_error("starts_on", said_of(other))

    def save_once(self):
        """Whether it was saved with its years: somebody may have taken the period meanwhile, which the form says."""
        try:
            with transaction.atomic():
                self.instance.prepared_by = self.instance.prepared_by or self.agent
                convention = self.save()
                if self.edits:
                    convention.write_years({year: self.cleaned_data[etp_name(year)] for year in self.exercices})
                    convention.count_change()
                else:
                    convention.write_years({convention.starts_on.year: self.cleaned_data["funded_etp"]})
        except IntegrityError as error:
            if APART not in str(error):
                raise
            self.add_error("starts_on", OVERLAP)
            return False
        return True


class SignatureForm(ScopedForm):
    """The day, who signed, and the act itself."""

    signed_on = DateField(label="Signée le")
    signatories = LineField(
        label="Signataires",
        max_length=300,
        help_text="Qui a signé, et pour qui. Par exemple : la directrice de la Caf ; le président de l’association.",
        error_messages={"required": "Écrivez qui a signé, et pour qui."},
    )
    document = PdfField(label="Acte signé")

    def clean_signed_on(self):
        """Not in the future."""
        day = self.cleaned_data["signed_on"]
        check_past(day, "La signature")
        return day


class EndForm(ScopedForm):
    """The last day, before the term, and why."""

    ended_on = DateField(label="Dernier jour", ahead=True)
    reason = ReasonField(
        help_text="Le service et la Cnaf le lisent.",
        error_messages={"required": "Écrivez en quelques mots pourquoi elle finit avant son terme."},
    )

    def __init__(self, *args, convention, **kwargs):
        super().__init__(*args, **kwargs)
        self.convention = convention

    def clean_ended_on(self):
        """Within the term, and before its last day."""
        day, convention = self.cleaned_data["ended_on"], self.convention
        if not convention.starts_on <= day < convention.ends_on:
            eve = fr_date(convention.ends_on - timedelta(days=1))
            raise ValidationError(f"Donnez un jour entre le {fr_date(convention.starts_on)} et le {eve}.")
        return day


class OperatorForm(ScopedForm):
    """Why a signed convention names another operator than the one that signed it."""

    reason = ReasonField(
        label="Motif",
        help_text="Le service et la Cnaf le lisent.",
        error_messages={"required": "Écrivez en quelques mots d’où vient l’erreur."},
    )


class CancelForm(ScopedForm):
    """Why what was prepared will not be signed."""

    reason = ReasonField(
        help_text="Le service et la Cnaf le lisent.",
        error_messages={"required": "Écrivez en quelques mots pourquoi vous l’abandonnez."},
    )
