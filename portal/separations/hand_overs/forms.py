"""Whose caseload goes to whom, from when, until when."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.separations.families.models import Family
from portal.separations.hand_overs.models import ALREADY_PLANNED, RETURN_AFTER, HandOver

TOO_FAR = "Cette date est dans plus de trois ans : vérifiez l’année."
LONGEST_DAYS = 3 * 365


class HandOverForm(VersionedForm):
    """All the open files of an agent; once they went, only the day of their return may change."""

    from_agent: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="Dossiers de",
        queryset=None,
        empty_label="Choisir",
        help_text="Un agent parti peut être choisi : ses dossiers ouverts passent au collègue.",
        error_messages={"required": "Choisissez l’agent dont les dossiers passent à un collègue."},
    )
    starts_on = DateField(label="À partir du", ahead=True)
    returns_on = DateField(
        label="Retour le",
        ahead=True,
        required=False,
        help_text="Ce jour-là, les dossiers que personne n’a confiés à un autre reviennent d’eux-mêmes. Laissez vide "
        "pour une passation définitive.",
    )
    field_order = ["from_agent", "receiver", "starts_on", "returns_on"]

    class Meta:
        model = HandOver
        fields = ["receiver", "starts_on", "returns_on"]
        labels = {"receiver": "Confiés à"}
        error_messages = {"receiver": {"required": "Choisissez le collègue qui reçoit les dossiers."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        colleagues = Agent.objects.visible_to(self.agent)
        theirs = Family.objects.visible_to(self.agent).open().filter(referent=OuterRef("pk"))
        self.fields["receiver"].queryset = colleagues.caseworkers()
        self.fields["receiver"].empty_label = "Choisir"
        self.fields["from_agent"].queryset = colleagues.filter(Exists(theirs))
        if not self.edits:
            self.initial["starts_on"] = timezone.localdate()
            self.instance.caf_id, self.instance.entered_by = self.agent.caf_id, self.agent
        if self.edits or not is_manager(self.agent):
            del self.fields["from_agent"]
        if self.is_under_way:
            del self.fields["receiver"], self.fields["starts_on"]
            self.fields["returns_on"].required = True

    @property
    def is_under_way(self):
        """Whether the files went already."""
        return self.edits and self.instance.state == HandOver.State.RUNNING

    @property
    def giver(self):
        """The agent whose files go."""
        if self.edits:
            return self.instance.giver
        return self.cleaned_data.get("from_agent") if is_manager(self.agent) else self.agent

    def clean_starts_on(self):
        """From today on, within three years."""
        return self._near(self.cleaned_data["starts_on"])

    def clean_returns_on(self):
        """From today on, within three years."""
        day = self.cleaned_data["returns_on"]
        return self._near(day) if day else day

    def _near(self, day):
        today = timezone.localdate()
        if day < today:
            raise ValidationError("Cette date est passée : choisissez aujourd’hui ou un jour à venir.")
        if (day - today).days > LONGEST_DAYS:
            raise ValidationError(TOO_FAR)
        return day

    def clean(self):
        """Two different people, dates in order, one caseload planned at a time."""
        cleaned, giver = super().clean() or {}, self.giver
        if not self.edits and giver:
            self.instance.giver = giver
        first, last = cleaned.get("starts_on", self.instance.starts_on), cleaned.get("returns_on")
        if giver and cleaned.get("receiver") == giver:
            self.add_error("receiver", "Choisissez un autre collègue : ces dossiers sont déjà les siens.")
        if first and last and last <= first:
            self.add_error("returns_on", RETURN_AFTER)
        if giver and self._is_planned_already(giver):
            self.add_error(None, ALREADY_PLANNED)
        return cleaned

    def _is_planned_already(self, giver):
        others = HandOver.objects.visible_to(self.agent).exclude(pk=self.instance.pk)
        this_one = not self.edits or (self.instance.whole and not self.is_under_way)
        return this_one and others.filter(giver=giver, whole=True, state=HandOver.State.PLANNED).exists()

    def save_once(self):
        """The hand-over saved, or None when somebody planned one of the same agent meanwhile (`errors`)."""
        try:
            with transaction.atomic():
                return self.save()
        except IntegrityError as error:
            if "hand_over_one_planned" not in str(error):
                raise
            self.add_error(None, ALREADY_PLANNED)
        return None
