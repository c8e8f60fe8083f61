"""Who is away, who replaces them, from when until when."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager
from portal.foundation.forms.dates import EARLIEST
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.separations.replacements.models import NO_OVERLAP, Replacement

LONGEST_DAYS = 3 * 365


class ReplacementForm(VersionedForm):
    """A caseworker enters their own absence, the manager that of any agent of the Caf."""

    agent_away: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="Agent absent",
        queryset=None,
        empty_label="Choisir",
        error_messages={"required": "Choisissez l’agent qui sera absent."},
    )
    from_on = DateField(label="Du", ahead=True)
    until_on = DateField(label="Au (inclus)", ahead=True)
    field_order = ["agent_away", "substitute", "from_on", "until_on"]

    class Meta:
        model = Replacement
        fields = ["substitute", "from_on", "until_on"]
        help_texts = {"substitute": "Les dossiers suivis par l’agent absent paraîtront aussi dans sa journée."}
        error_messages = {"substitute": {"required": "Choisissez qui remplace l’agent absent."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.edits:
            self.instance.caf_id, self.instance.entered_by = self.agent.caf_id, self.agent
        caseworkers = Agent.objects.visible_to(self.agent).caseworkers()
        self.fields["substitute"].queryset = caseworkers
        self.fields["substitute"].empty_label = "Choisir"
        self.fields["agent_away"].queryset = caseworkers
        if self.edits or not is_manager(self.agent):
            del self.fields["agent_away"]

    @property
    def away(self):
        """The agent who is away."""
        if self.edits:
            return self.instance.agent
        return self.cleaned_data.get("agent_away") if is_manager(self.agent) else self.agent

    def clean(self):
        """Dates in order, not endless, apart from the other absences of the same agent; two different people."""
        cleaned = super().clean() or {}
        away, first, last = self.away, cleaned.get("from_on"), cleaned.get("until_on")
        if not self.edits and away:
            self.instance.agent = away
        if away and cleaned.get("substitute") == away:
            self.add_error("substitute", "Choisissez un autre collègue : personne ne se remplace soi-même.")
        if first and first < EARLIEST:
            self.add_error("from_on", "Vérifiez l’année.")
        if not (first and last):
            return cleaned
        if last < first:
            self.add_error("until_on", "La fin vient avant le début : vérifiez les deux dates.")
        elif last < timezone.localdate():
            self.add_error("until_on", "Cette période est déjà passée : elle ne changerait plus rien.")
        elif (last - first).days > LONGEST_DAYS:
            self.add_error("until_on", "Ce remplacement dure plus de trois ans : vérifiez l’année.")
        elif away and self._crossing(away, first, last):
            self.add_error("from_on", NO_OVERLAP)
        return cleaned

    def _crossing(self, away, first, last):
        rows = Replacement.objects.visible_to(self.agent).exclude(pk=self.instance.pk)
        return rows.crossing(agent=away, from_on=first, until_on=last).exists()

    def save_once(self):
        """The replacement saved, or None when somebody entered a crossing one meanwhile (`errors`)."""
        try:
            with transaction.atomic():
                return self.save()
        except IntegrityError as error:
            if "replacement_periods_apart" not in str(error):
                raise
            self.add_error("from_on", ValidationError(NO_OVERLAP))
        return None
