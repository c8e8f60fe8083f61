"""A danger: what the person said by themselves, and why it is closed. Nobody is ever questioned (LR 2014-054)."""

from django import forms

from portal.foundation.forms.scoped import ScopedForm

WORDING = (
    "Ne posez pas la question directement. Notez ce que la personne dit d’elle-même, avec ses mots, et les "
    "précautions à prendre pour la joindre. Cette note est lue par vous, les travailleurs sociaux et le responsable "
    "de votre Caf, par personne d’autre."
)


class DangerForm(ScopedForm):
    """The note may stay empty: recording a danger quickly matters more than telling it."""

    note = forms.CharField(
        label="Ce que la personne a dit, et les précautions à prendre",
        help_text=WORDING,
        required=False,
        widget=forms.Textarea,
    )

    def save(self, family):
        """Open the danger on `family`."""
        return family.report_danger(by=self.agent, note=self.cleaned_data["note"])


class SheetDangerForm(DangerForm):
    """The same at the end of the sheet of a new separation, where nothing is recorded unless said."""

    reported = forms.BooleanField(
        label="La personne a parlé d’elle-même d’un danger pour elle ou pour un enfant", required=False
    )
    field_order = ["reported", "note"]

    @property
    def is_reported(self):
        """A box ticked or a note written: either is enough."""
        return bool(self.cleaned_data["reported"] or self.cleaned_data["note"])


class LiftForm(ScopedForm):
    """Why the danger is over."""

    reason = forms.CharField(
        label="Motif de la levée",
        help_text="Dites sur quoi repose cette décision : elle reste au dossier avec votre nom.",
        widget=forms.Textarea,
        error_messages={"required": "Écrivez le motif : une situation de danger n’est jamais levée sans raison."},
    )
