"""Forms of the national figures and of the exports."""

from django import forms
from django.utils import timezone

from portal.forms import ScopedForm
from reports.exports import reports_for
from reports.figures import FIRST_EXERCICE, INDICATORS, LAST_EXERCICE, latest_official_exercice
from reports.models import ExportJob

FIRST_SHOWN = 2012


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


class FiguresForm(ScopedForm):
    """Which exercice and which indicator the page of national figures shows."""

    exercice = forms.TypedChoiceField(
        label="Exercice", coerce=int, error_messages={"invalid_choice": "Choisissez un exercice de la liste."}
    )
    indicateur = forms.ChoiceField(
        label="Indicateur",
        required=False,
        choices=[(indicator.key, indicator.label) for indicator in INDICATORS.values()],
        error_messages={"invalid_choice": "Choisissez un indicateur de la liste."},
    )

    def __init__(self, data, *, agent):
        self.default = {"exercice": latest_official_exercice(agent) or timezone.localdate().year - 1}
        self.default["indicateur"] = next(iter(INDICATORS))
        asked = {name: data[name] for name in self.default if data.get(name)}
        super().__init__(self.default | asked, agent=agent)
        years = range(timezone.localdate().year, FIRST_SHOWN - 1, -1)
        self.fields["exercice"].choices = [(year, str(year)) for year in years]

    @property
    def chosen(self):
        """(exercice, `Indicator`) to show; what was asked wrongly falls back, and the form says so."""
        self.is_valid()
        chosen = self.default | {name: value for name, value in self.cleaned_data.items() if value}
        return chosen["exercice"], INDICATORS[chosen["indicateur"]]
