"""A step taken about maintenance as an agent writes it: what, since when, until when, with which proof."""

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import fr_date
from portal.separations.rights.models import REFERENCE_OF_A_ROW, Procedure

Kind, Outcome = Procedure.Kind, Procedure.Outcome
EARLIEST = date(2000, 1, 1)
LONGEST_DISPENSE = timedelta(days=3 * 365)
# The mediation opens and closes its own.
BY_HAND = [(kind, Kind(kind).label) for kind in Kind if kind != Kind.MEDIATION]
NO_OUTCOME = ("", "non précisée")
OF_A_COURT = (str(Outcome.NO_MAINTENANCE), Outcome.NO_MAINTENANCE.label)
ONLY_OF_A_COURT = "L’issue ne se note que pour une action devant le juge : choisissez « non précisée »."


class ProcedureForm(VersionedForm):
    """One step of a file; one that `ends` asks for its last day alone, and for its outcome where it has one."""

    from_on = DateField(label="Depuis le")
    until_on = DateField(
        label="Jusqu’au", ahead=True, required=False, help_text="Laissez vide tant que la démarche dure."
    )
    source_reference = LineField(
        label="Pièce",
        max_length=120,
        required=False,
        help_text="Ce qui le prouve, en quelques mots. Par exemple : requête reçue au greffe le 3 mars 2014.",
    )

    class Meta:
        model = Procedure
        fields = ["kind", "from_on", "until_on", "outcome", "source_reference"]

    def __init__(self, *args, ends=False, **kwargs):
        super().__init__(*args, **kwargs)
        row, fields = self.instance, self.fields
        fields["kind"].choices = [("", "Choisir"), *BY_HAND]
        known = [(row.outcome, row.get_outcome_display())] if row.outcome else []
        fields["outcome"].choices = list(dict.fromkeys([NO_OUTCOME, OF_A_COURT, *known]))
        fields["outcome"].help_text = "D’une action devant le juge qui est terminée."
        if ends:
            left_out = {"kind", "from_on", "source_reference", *(() if row.kind == Kind.COURT else ("outcome",))}
            for name in left_out:
                del fields[name]
            fields["until_on"].required, fields["until_on"].help_text = True, ""

    def clean_from_on(self):
        """A day that has come, since 2000."""
        return check_day(self.cleaned_data["from_on"], earliest=EARLIEST, why="l’an 2000")

    def clean_source_reference(self):
        """A proof in words, which names no row of the portal."""
        proof = self.cleaned_data["source_reference"]
        if re.match(REFERENCE_OF_A_ROW, proof):
            raise ValidationError("Écrivez la pièce en quelques mots.")
        return proof

    def clean(self):
        """What goes together: two days in order, an end and an outcome, one step of a kind per day."""
        super().clean()
        answers = self.cleaned_data
        # What is asked here, or what the step says already when it is only ended.
        kind = answers.get("kind") if "kind" in self.fields else self.instance.kind
        since = answers.get("from_on") if "from_on" in self.fields else self.instance.from_on
        if until := answers.get("until_on"):
            self._check_end(kind, since, until)
        if outcome := answers.get("outcome"):
            self._check_outcome(kind, outcome)
        if kind and since and self._others(kind, since).exists():
            self.add_error(None, "Cette démarche est déjà au dossier, depuis le même jour : relisez-la.")
        return answers

    def _check_end(self, kind, since, until):
        today = timezone.localdate()
        if since and until < since:
            self.add_error("until_on", f"La démarche finit avant d’avoir commencé ({fr_date(since)}).")
        elif until > today and kind and kind != Kind.DISPENSE:
            self.add_error("until_on", "Cette date est dans l’avenir : laissez vide tant que la démarche dure.")
        elif until > today + LONGEST_DISPENSE:
            self.add_error("until_on", "Cette date est dans plus de trois ans : vérifiez l’année.")

    def _check_outcome(self, kind, outcome):
        if kind and kind != Kind.COURT:
            self.add_error("outcome", ONLY_OF_A_COURT)
        elif not self.cleaned_data.get("until_on") and "until_on" not in self.errors:
            self.add_error("until_on", "Écrivez le jour de cette issue.")

    def _others(self, kind, since):
        rows = Procedure.objects.visible_to(self.agent).standing().filter(family=self.instance.family)
        return rows.filter(kind=kind, from_on=since).exclude(pk=self.instance.pk)
