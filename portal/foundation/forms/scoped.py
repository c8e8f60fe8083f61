"""Forms whose choices are narrowed to the agent's perimeter, with bounded free texts."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict

from portal.foundation.access.roles import Visitor
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.submissions.drafts import DraftData, draft_of
from portal.foundation.submissions.models import Draft

NOTE_MAX_LENGTH = 5000
# What a form is bound to: what was posted, or a draft.
Data = Mapping[str, Any] | None


def limit_note(field: forms.Field) -> None:
    """Bound a free text to `NOTE_MAX_LENGTH` characters, said in French and never cut silently."""
    field.widget.attrs.setdefault("rows", 4)

    def check(value: str) -> None:
        if len(value) > NOTE_MAX_LENGTH:
            raise ValidationError(
                f"Ce texte compte {len(value)} caractères ; la limite est de {NOTE_MAX_LENGTH}. Raccourcissez-le."
            )

    field.validators = [*field.validators, check]


class DraftableForm(forms.BaseForm):
    """What a form does with a draft: reads an old one, and shows without reproach one that was never sent.

    `draft_version` goes up when fields change names or meaning; `upgrade_draft` then brings an older draft along.
    """

    draft_version = 1
    # Of any kind: a form sets their choices and their words.
    fields: dict[str, Any]

    @classmethod
    def upgrade_draft(cls, data: DraftData, version: int) -> DraftData:
        """The answers of a draft typed in `version` of the form, as this version names them; `data` may be changed."""
        return data

    def full_clean(self) -> None:
        """Check the answers; a draft shows instead the errors it was refused with, none when nobody sent it."""
        draft = draft_of(self.data)
        if draft is None or self.must_be_checked() or not (is_unsent(self.data) or draft.errors):
            super().full_clean()
            return
        self._errors, self.cleaned_data = ErrorDict(renderer=self.renderer), {}
        for name, sentences in draft.errors.items():
            kind = "nonfield" if name == NON_FIELD_ERRORS else None
            self._errors[name] = self.error_class(sentences, error_class=kind, renderer=self.renderer)

    def must_be_checked(self) -> bool:
        """Whether a draft is to be checked anew even so."""
        return False


class ScopedForm(DraftableForm, forms.Form):
    """A form whose choices are narrowed to what `agent` may see."""

    agent: Any

    def __init__(self, data: Data = None, *args: Any, agent: Any, **kwargs: Any) -> None:
        super().__init__(upgraded(type(self), data), *args, **kwargs)
        prepare(self, agent)


class ScopedModelForm(DraftableForm, forms.ModelForm):  # type: ignore[type-arg]  # generic in the stubs alone
    """A model form whose choices are narrowed to what `agent` may see."""

    agent: Any

    def __init__(self, data: Data = None, *args: Any, agent: Any, **kwargs: Any) -> None:
        super().__init__(upgraded(type(self), data), *args, **kwargs)
        prepare(self, agent)


def is_unsent(data: object) -> bool:
    """Whether `data`, given to a form, is a draft that nobody sent."""
    draft = draft_of(data)
    return draft is not None and draft.reason == Draft.Reason.TYPING


def upgraded(form_class: type[DraftableForm], data: Data) -> Data:
    """`data` as the fields of `form_class` are named today; what is no draft passes unchanged."""
    draft = draft_of(data)
    if draft is None or draft.form_version >= form_class.draft_version:
        return data
    answers = form_class.upgrade_draft(cast(DraftData, data), draft.form_version)
    answers.draft = draft
    return answers


def prepare(form: "ScopedForm | ScopedModelForm", agent: Any) -> None:
    """What every form of the portal shares: its agent, choices within the perimeter, bounded free texts."""
    form.agent = agent
    narrow_choices(form, agent)
    for field in form.fields.values():
        if isinstance(field.widget, forms.Textarea):
            limit_note(field)


def narrow_choices(form: DraftableForm, agent: Visitor) -> None:
    """Restrict every choice of rows in `form` to the perimeter of `agent`; an unscoped choice is a mistake."""
    for name, field in form.fields.items():
        queryset = getattr(field, "queryset", None)
        if queryset is None:
            continue
        if not isinstance(queryset, ScopedQuerySet):
            raise TypeError(f"The choices of « {name} » are not scoped.")
        field.queryset = queryset.visible_to(agent)
