"""A meeting as it is entered, who sat there, the opinions, the minutes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.committees.models import Meeting, MeetingMember, Opinion
from funding.rule.exercices import FIRST_EXERCICE
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import DateField, FrenchDecimalField, LineField
from portal.foundation.forms.scoped import ScopedForm, ScopedModelForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.partners.models import Service

MOST_ETP = 50
FAVOURABLE = (Opinion.Verdict.FAVOURABLE, Opinion.Verdict.RESERVED)


class MeetingForm(VersionedForm):
    """Which committee, on what day, where."""

    held_on = DateField(label="Réuni le", ahead=True)
    place = LineField(label="Lieu", max_length=150, required=False)

    class Meta:
        model = Meeting
        fields = ["committee", "held_on", "place"]
        error_messages = {"committee": {"required": "Choisissez le comité."}}

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"caf", "state"}  # type: ignore[misc]  # not in the stubs


class MemberForm(ScopedModelForm):
    """One person, for an institution."""

    name = LineField(label="Nom", max_length=120)
    institution = LineField(
        label="Institution", max_length=150, help_text="Caf, Msa, préfecture, cour d’appel, département…"
    )
    was_present = forms.BooleanField(label="Présent à la réunion", required=False, initial=True)

    class Meta:
        model = MeetingMember
        fields = ["name", "institution", "was_present"]

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.meeting = meeting

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"meeting"}  # type: ignore[misc]  # not in the stubs


class OpinionForm(ScopedModelForm):
    """An opinion on a service of the Caf for an exercice."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, error_messages={"invalid_choice": "Choisissez un exercice de la liste."}
    )
    funded_etp = FrenchDecimalField(
        label="Etp à financer",
        required=False,
        min_value=0,
        max_value=MOST_ETP,
        max_digits=6,
        decimal_places=2,
        help_text="Pour un service de médiation dont l’avis est favorable.",
    )
    note = LineField(label="Motif ou réserves", max_length=500, required=False)

    class Meta:
        model = Opinion
        fields = ["service", "exercice", "verdict", "funded_etp", "note"]
        error_messages = {
            "service": {"required": "Choisissez le service."}, "verdict": {"required": "Choisissez l’avis."}
        }  # fmt: skip

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.meeting, self.instance.noted_by = meeting, self.agent
        this_year = timezone.localdate().year
        self.fields["exercice"].choices = [(year, year) for year in range(this_year + 1, FIRST_EXERCICE - 1, -1)]
        self.initial.setdefault("exercice", meeting.held_on.year)
        self.fields["service"].label_from_instance = lambda service: service.in_words

    def clean(self) -> Any:
        """Etp are those of a mediation service that is approved; another verdict says why."""
        super().clean()
        service, verdict = self.cleaned_data.get("service"), self.cleaned_data.get("verdict")
        etp = self.cleaned_data.get("funded_etp")
        if service and verdict:
            is_mediation = service.kind == Service.Kind.MEDIATION
            if etp is None and is_mediation and verdict in FAVOURABLE:
                self.add_error(
                    "funded_etp", "Saisissez les Etp à financer : le comité les fixe avec son avis favorable."
                )
            elif etp is not None and not (is_mediation and verdict in FAVOURABLE):
                self.add_error("funded_etp", "Laissez vide : seul un avis favorable sur une médiation fixe des Etp.")
        if verdict in (Opinion.Verdict.RESERVED, Opinion.Verdict.UNFAVOURABLE) and not self.cleaned_data.get("note"):
            self.add_error("note", "Écrivez le motif ou les réserves : le service les lira.")
        return self.cleaned_data

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"meeting"}  # type: ignore[misc]  # not in the stubs


class MinutesForm(ScopedForm):
    """The signed minutes, and the day they were signed."""

    signed_on = DateField(label="Signé le")
    minutes = PdfField(label="Procès-verbal signé")

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting = meeting

    def clean_signed_on(self) -> Any:
        """After the meeting, and not in the future."""
        day = self.cleaned_data["signed_on"]
        if day < self.meeting.held_on:
            raise ValidationError("Le procès-verbal est signé après la réunion : vérifiez la date.")
        if day > timezone.localdate():
            raise ValidationError("Cette date est dans l’avenir : joignez le procès-verbal une fois signé.")
        return day
