"""Which of two rows of one person says each fact that stays."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.forms.scoped import ScopedForm
from portal.separations.duplicates.facts import KEPT, OTHER, to_choose
from portal.separations.duplicates.merging import CHANGED, seen_as

BORN_AFTER = (
    "Le décès viendrait avant la naissance : choisissez l’une ou l’autre fiche pour les deux, ou corrigez-les."
)


class MergeForm(ScopedForm):
    """For each fact on which the rows `kept` and `other` differ: the one that is right.

    The page carries which versions it showed (`seen_as`), so that nobody chooses unseen. `mask`: what the agent may
    not read of the two.
    """

    def __init__(self, *args, kept, other, mask, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept, self.other = kept, other
        self.facts = to_choose(kept, other)
        for fact in self.facts:
            self.fields[fact.name] = forms.ChoiceField(
                label=fact.label,
                choices=[(KEPT, fact.in_words(kept, mask)), (OTHER, fact.in_words(other, mask))],
                initial=fact.proposed(kept, other),
                widget=forms.RadioSelect,
                error_messages={"required": "Les deux fiches diffèrent : choisissez ce qui est gardé."},
            )

    def clean(self):
        """A life in its order, and the two rows as the page showed them."""
        cleaned = super().clean() or {}
        if self.data.get("seen_as") != seen_as(self.kept, self.other):
            raise ValidationError(CHANGED)
        born, died = self._answer("birth_date"), self._answer("deceased_on")
        if born and died and died < born:
            raise ValidationError(BORN_AFTER)
        return cleaned

    def _answer(self, name):
        """What a field of the person would be, as chosen."""
        chosen = next((self.cleaned_data.get(fact.name) for fact in self.facts if name in fact.fields), KEPT)
        return getattr(self.other if chosen == OTHER else self.kept, name)
