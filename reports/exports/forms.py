"""Asking for an export."""

from django import forms
from django.utils import timezone

from portal.foundation.forms.scoped import ScopedForm
from reports.exports.definitions import reports_for
from reports.exports.models import ExportJob
from reports.national.figures import FIRST_EXERCICE, LAST_EXERCICE


class ExportForm(ScopedForm):
    """Ask for a file: which report, which exercice, which format."""

    name = forms.ChoiceField(
        label="Que souhaitez-vous exporter ?", error_messages={"invalid_choice": "Choisissez un export de la liste."}
    )
    exercice = forms.IntegerField(
        label="Exercice",
        min_value=FIRST_EXERCICE,
        max_value=LAST_EXERCICE,
        error_messages={
            "required": "Indiquez l’année, par exemple 2014.",
            "invalid": "Indiquez une année en quatre chiffres, par exemple 2014.",
            "min_value": "Indiquez une année à partir de %(limit_value)s.",
            "max_value": "Indiquez une année jusqu’à %(limit_value)s.",
        },
    )
    format = forms.ChoiceField(
        label="Format",
        choices=ExportJob.Format.choices,
        error_messages={"invalid_choice": "Choisissez CSV ou Excel."},
        help_text="Les deux s’ouvrent dans un tableur ; Excel ajoute une feuille « À propos ».",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].choices = [(report.name, report.title) for report in reports_for(self.agent)]
        self.fields["exercice"].initial = timezone.localdate().year - 1

    def save(self):
        """Queue the export for the workers."""
        job = ExportJob(requested_by=self.agent, caf_id=self.agent.caf_id, **self.cleaned_data)
        job.save()
        return job
