"""A sitting of the commission, recorded with its minutes; and why a record is taken back."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.commissions.models import Commission
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm


class CommissionForm(VersionedForm):
    """Its day, who was present, the minutes."""

    held_on = DateField(label="Tenue le")
    minutes = PdfField(label="Procès-verbal signé")

    class Meta:
        model = Commission
        fields = ["held_on", "members", "minutes"]
        help_texts = {"members": "Un membre par ligne : prénom, nom, et ce qu’il représente."}
        error_messages = {"members": {"required": "Écrivez qui était présent, un membre par ligne."}}
        widgets = {"members": forms.Textarea}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.instance.caf_id, self.instance.recorded_by = self.agent.caf_id, self.agent

    def clean_held_on(self):
        """A commission is recorded once held, and once for a day."""
        day = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise ValidationError("Cette date est dans l’avenir : enregistrez la commission une fois tenue.")
        same = Commission.objects.visible_to(self.agent).held().filter(held_on=day).exclude(pk=self.instance.pk)
        if same.exists():
            raise ValidationError("Une commission est déjà enregistrée à cette date : ouvrez-la.")
        return day


class CancelForm(ScopedForm):
    """Why the record of a commission is taken back."""

    reason = LineField(
        label="Pourquoi cet enregistrement est annulé", max_length=200,
        error_messages={"required": "Dites pourquoi cet enregistrement est annulé."},
    )  # fmt: skip
