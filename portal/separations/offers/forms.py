"""What a parent is offered and what they answer: several kinds at once, or one with its place of the directory."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.text.french import fr_date
from portal.separations.directory.models import DirectoryPlace
from portal.separations.offers.models import Offer

Answer = Offer.Answer
EARLIEST = date(2000, 1, 1)
LONGEST_WAIT = timedelta(days=2 * 365)
WITH_A_REASON = (Answer.REFUSED, Answer.PUT_OFF)


class AnswerForm(ScopedForm):
    """What the parent answered, why, and when; `since` is the day of what they said before, if they did."""

    answer = forms.ChoiceField(
        label="Réponse",
        choices=[(value, label.capitalize()) for value, label in Answer.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez une réponse ; « Proposé » tant que le parent n’a pas répondu."},
    )
    reason = forms.ChoiceField(
        label="Motif",
        help_text="D’un refus ou d’un report, avec les mots du parent ; rien ne l’oblige à en donner un.",
        choices=[("", "Choisir"), *Offer.Reason.choices],
        required=False,
    )
    due_on = DateField(label="À reproposer le", ahead=True, required=False, help_text="Seulement d’un report.")
    said_on = DateField(label="Dit le")
    note = LineField(
        label="Remarque",
        max_length=300,
        required=False,
        help_text="Courte, et sur ce parent seul : elle peut lui être lue. Un danger se note en haut du dossier.",
    )

    def __init__(self, *args, since=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.since = since
        self.fields["said_on"].initial = timezone.localdate()

    def clean_said_on(self):
        """A day that has come, not before what was said last."""
        return check_day(
            self.cleaned_data["said_on"],
            earliest=self.since or EARLIEST,
            why="la réponse précédente" if self.since else "l’an 2000",
        )

    def clean(self):
        """A reason for a refusal and a report, a day for a report, neither for the others."""
        super().clean()
        answers = self.cleaned_data
        answer, due_on = answers.get("answer"), answers.get("due_on")
        if answer in WITH_A_REASON and not answers.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Choisissez un motif ; « ne donne pas de motif » en est un.")
        if answer and answer not in WITH_A_REASON and answers.get("reason"):
            self.add_error(
                "reason", "Un motif ne va qu’avec un refus ou un report : effacez-le, ou changez la réponse."
            )
        if answer == Answer.PUT_OFF and "due_on" not in self.errors:
            self._check_due(due_on, answers.get("said_on"))
        elif answer and answer != Answer.PUT_OFF and due_on:
            self.add_error("due_on", "Cette date ne va qu’avec « À reproposer » : effacez-la, ou changez la réponse.")
        return answers

    def _check_due(self, day, said_on):
        if not day:
            self.add_error("due_on", "Écrivez le jour où le reproposer : il reviendra dans la journée du référent.")
        elif said_on and day <= said_on:
            self.add_error("due_on", f"Ce jour vient avant la réponse ({fr_date(said_on)}) : choisissez-en un après.")
        elif day > timezone.localdate() + LONGEST_WAIT:
            self.add_error("due_on", "Ce jour est dans plus de deux ans : vérifiez l’année.")

    @property
    def answers(self):
        """The columns of the row to write."""
        names = ("answer", "reason", "due_on", "said_on", "note", "place")
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


class OfferForm(AnswerForm):
    """Several kinds that were never offered to the parent, with the same answer: « proposé » in most calls."""

    kinds = forms.MultipleChoiceField(
        label="Ce qui est proposé",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez au moins une proposition."},
    )
    field_order = ["kinds", "answer"]

    def __init__(self, *args, left, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = [(kind.value, kind.label) for kind in left]
        self.fields["answer"].initial = Answer.OFFERED


class PlaceChoice(forms.ModelChoiceField):
    """A place of the directory, told with where it stands and whom it serves."""

    def label_from_instance(self, obj):
        """« Cidff du Nord, Lille ; sert Lille, Roubaix »."""
        served = obj.zone_in_words
        return f"{obj.name}, {obj.city} ; sert {served if len(served) <= 60 else served[:57] + '…'}"


class KindAnswerForm(AnswerForm):
    """The answer about one kind, perhaps with a place of the directory; `kept` is the place that a row has already."""

    place = PlaceChoice(
        label="Structure",
        queryset=None,
        required=False,
        empty_label="Aucune en particulier",
        help_text="De l’annuaire de la Caf : ouverte, et confirmée assez récemment.",
    )
    field_order = ["answer", "reason", "due_on", "place"]

    def __init__(self, *args, kind, kept=None, **kwargs):
        super().__init__(*args, **kwargs)
        visible = DirectoryPlace.objects.visible_to(self.agent)
        proposed = visible.proposable(self.agent.caf_id).of_kind(kind)
        if kept:
            found = {*proposed.values_list("pk", flat=True), kept}
            proposed = visible.filter(pk__in=found).order_by("identity", "pk")
        self.fields["place"].queryset = proposed

    def clean_place(self):
        """The place, or nothing."""
        place = self.cleaned_data["place"]
        if place and place.caf_id != self.agent.caf_id:
            raise ValidationError("Choisissez une structure de l’annuaire de votre Caf.")
        return place
