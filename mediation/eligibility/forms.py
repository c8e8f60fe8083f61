"""The conditions of a convention on one sheet: each answered, with a remark; what is left blank waits."""

from django import forms
from django.utils import timezone

from mediation.eligibility.criteria import QUESTIONS, Criterion, Nature
from mediation.eligibility.models import EligibilityAnswer
from portal.foundation.forms.fields import LineField
from portal.foundation.forms.scoped import ScopedForm

YES, NO = "yes", "no"


class EligibilityForm(ScopedForm):
    """A question and a remark for each criterion, from the answers on file."""

    def __init__(self, *args, convention, **kwargs):
        self.convention = convention
        self.on_file = EligibilityAnswer.objects.visible_to(kwargs["agent"]).by_criterion(convention)
        super().__init__(*args, **kwargs)
        for criterion, question in QUESTIONS.items():
            answer = self.on_file.get(criterion)
            reading = f"Interprétation : {question.reading}." if question.reading else ""
            choices = Nature.choices if criterion == Criterion.NATURE else [(YES, "oui"), (NO, "non")]
            self.fields[criterion.value] = forms.ChoiceField(
                label=question.text, choices=choices, widget=forms.RadioSelect, required=False, help_text=reading
            )
            self.fields[f"{criterion.value}_note"] = LineField(
                label=f"Remarque ({criterion.label})", max_length=300, required=False
            )
            if answer:
                self.initial[criterion.value] = answer.nature or (YES if answer.met else NO)
                self.initial[f"{criterion.value}_note"] = answer.note

    def clean(self):
        """A remark comes with its answer."""
        super().clean()
        for criterion in Criterion:
            if self.cleaned_data.get(f"{criterion.value}_note") and not self.cleaned_data.get(criterion.value):
                self.add_error(criterion.value, "Répondez à cette question : la remarque seule ne suffit pas.")
        return self.cleaned_data

    def save(self):
        """Write the answers that changed; the list of them in words."""
        return [str(answer) for criterion in Criterion if (answer := self._written(criterion))]

    def _written(self, criterion):
        said, note = self.cleaned_data[criterion.value], self.cleaned_data[f"{criterion.value}_note"]
        answer = self.on_file.get(criterion) or EligibilityAnswer(convention=self.convention, criterion=criterion)
        nature = said if criterion == Criterion.NATURE else ""
        met = said != Nature.JUDICIAL if nature else said == YES
        if not said or (answer.pk and (answer.met, answer.nature, answer.note) == (met, nature, note)):
            return None
        answer.met, answer.nature, answer.note = met, nature, note
        answer.answered_at, answer.answered_by = timezone.now(), self.agent
        answer.save()
        return answer
