"""What is put right: the step never happened, or happened otherwise; each with a reason."""

from django import forms

from mediation.follow_up.forms import EndForm, ReferralRefusalForm, StartForm
from mediation.referrals.models import Referral
from portal.foundation.forms.fields import ReasonField
from portal.foundation.forms.scoped import ScopedForm

State = Referral.State
UNDO, CHANGE = "undo", "change"
CHOOSE = "Dites si l’étape est à annuler ou à corriger."
UNDONE: dict[str, str] = {
    State.ACCEPTED: "La réponse est une erreur : l’orientation attend de nouveau une réponse",
    State.REFUSED: "La réponse est une erreur : l’orientation attend de nouveau une réponse",
    State.STARTED: "La première séance n’a pas eu lieu",
    State.ENDED: "La médiation n’est pas finie",
}


class CorrectionForm(ScopedForm):
    """The part that all corrections share; the step told is in the class beside it."""

    how = forms.ChoiceField(
        label="Ce qui est à corriger", widget=forms.RadioSelect, error_messages={"required": CHOOSE}
    )
    reason = ReasonField(
        help_text="L’autre partie le lit. Ne nommez personne.",
        error_messages={"required": "Écrivez en quelques mots pourquoi : la correction reste à l’orientation."},
    )
    changes = ""
    values_named: tuple[str, ...] = ()
    field_order = ["how"]

    def __init__(self, *args, referral, **kwargs):
        initial = {name: getattr(referral, name) for name in self.values_named} | kwargs.pop("initial", {})
        kwargs |= {"initial": initial} | self._told_by(referral)
        super().__init__(*args, **kwargs)
        self.referral = referral
        choices = [(UNDO, UNDONE[referral.state])]
        if self.changes:
            choices.append((CHANGE, self.changes))
        else:
            self.initial["how"] = UNDO
        self.fields["how"].choices = choices
        if self.data.get(self.add_prefix("how")) == UNDO:
            for name in self.values_named:
                del self.fields[name]

    def _told_by(self, referral):
        """What the class beside it asks for."""
        return {}

    @property
    def values(self):
        """The answers, as `process.correct` takes them."""
        named = () if self.cleaned_data["how"] == UNDO else self.values_named
        return {"undoes": self.cleaned_data["how"] == UNDO, "reason": self.cleaned_data["reason"]} | {
            name: self.cleaned_data[name] for name in named
        }


class AcceptanceCorrectionForm(CorrectionForm):
    """An acceptance is taken back; nothing else of it is told."""


class RefusalCorrectionForm(CorrectionForm, ReferralRefusalForm):
    """A refusal, or its reason."""

    changes = "Le motif du refus est un autre"
    values_named = ("refusal",)
    field_order = ["how", "refusal", "reason"]


class StartCorrectionForm(CorrectionForm, StartForm):
    """The first séance: its day, and whether the mediation covers maintenance."""

    changes = "La première séance a eu lieu, autrement"
    values_named = ("started_on", "covers_maintenance")
    field_order = ["how", "started_on", "covers_maintenance", "reason"]

    def _told_by(self, referral):
        return {"referral": referral}


class EndCorrectionForm(CorrectionForm, EndForm):
    """The end: its day and its outcome."""

    changes = "La médiation est finie, autrement"
    values_named = ("ended_on", "outcome")
    field_order = ["how", "ended_on", "outcome", "reason"]

    def _told_by(self, referral):
        return {"referral": referral}


FORMS: dict[str, type[CorrectionForm]] = {
    State.ACCEPTED: AcceptanceCorrectionForm,
    State.REFUSED: RefusalCorrectionForm,
    State.STARTED: StartCorrectionForm,
    State.ENDED: EndCorrectionForm,
}


def correction_form(data, *, agent, referral):
    """The form of the last step that the service told."""
    return FORMS[referral.state](data, agent=agent, referral=referral)


class RefuseCorrectionForm(ScopedForm):
    """Why nothing is put right."""

    answer = forms.CharField(
        label="Motif du refus",
        max_length=300,
        help_text="Qui a demandé la correction le lit. Ne nommez personne.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Écrivez pourquoi vous refusez cette correction."},
    )
