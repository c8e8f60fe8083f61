"""A convention-cadre as it is prepared, signed, ended."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.frameworks.models import Framework
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.names import cleaned

LONGEST_SIGNATORY, MOST_SIGNATORIES = 150, 20
MOST_YEARS = 6


class SignatoriesField(forms.CharField):
    """Who signs, one a line, each once."""

    widget = forms.Textarea(attrs={"rows": 5})

    def prepare_value(self, value: Any) -> Any:
        """One a line."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The names in the order they were typed."""
        if isinstance(value, list):
            return value
        lines = (cleaned(line) for line in (super().to_python(value) or "").splitlines())
        found = list(dict.fromkeys(line for line in lines if line))
        if any(len(line) > LONGEST_SIGNATORY for line in found):
            raise ValidationError(f"Écrivez un signataire par ligne, en {LONGEST_SIGNATORY} caractères au plus.")
        if len(found) > MOST_SIGNATORIES:
            raise ValidationError(f"Donnez au plus {MOST_SIGNATORIES} signataires.")
        return found

    def validate(self, value: Any) -> None:
        """Two at least: a convention binds several."""
        if len(value) < 2:
            raise ValidationError("Écrivez au moins deux signataires, un par ligne.")

    def run_validators(self, value: Any) -> None:
        """Those of a text are of no use."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Other names, or in another order."""
        try:
            return list(initial or ()) != self.to_python(data)
        except ValidationError:
            return True


class FrameworkForm(VersionedForm):
    """Its object, its period, who signs it."""

    title = LineField(label="Objet", max_length=200)
    starts_on = DateField(label="Du", ahead=True)
    ends_on = DateField(label="Au", ahead=True)
    signatories = SignatoriesField(
        label="Signataires",
        help_text="Un par ligne, par exemple : Caf du Nord, Msa, préfecture, cour d’appel, département.",
    )

    class Meta:
        model = Framework
        fields = ["title", "starts_on", "ends_on", "signatories"]

    def clean(self) -> Any:
        """A period in order, of a few years."""
        super().clean()
        start, end = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", "La fin doit suivre le début : vérifiez les deux dates.")
        elif start and end and end.year - start.year > MOST_YEARS:
            self.add_error("ends_on", f"Cette période dépasse {MOST_YEARS} ans : vérifiez les deux dates.")
        return self.cleaned_data


class FrameworkSignForm(ScopedForm):
    """The signed file, and the day of the last signature."""

    signed_on = DateField(label="Signée le")
    document = PdfField(label="Convention signée")

    def clean_signed_on(self) -> Any:
        """Not before it happens."""
        day = self.cleaned_data["signed_on"]
        if day > timezone.localdate():
            raise ValidationError("Cette date est dans l’avenir : enregistrez la signature une fois faite.")
        return day


class FrameworkEndForm(ScopedForm):
    """The last day it holds, and why it stops before its term."""

    ended_on = DateField(label="Dernier jour", ahead=True)
    reason = LineField(label="Motif", max_length=200)

    def __init__(self, *args: Any, framework: Framework, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.framework = framework

    def clean_ended_on(self) -> Any:
        """A day of the period, before its term."""
        day = self.cleaned_data["ended_on"]
        if not self.framework.starts_on <= day < self.framework.ends_on:
            raise ValidationError("Choisissez un jour de la période, avant son terme.")
        return day
