"""Nobody overwrites unseen what somebody else wrote since the page was opened: rows count their changes, forms ask."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pgtrigger
from django import forms
from django.core import checks
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.forms.boundfield import BoundField

from portal.foundation.forms.scoped import ScopedModelForm
from portal.foundation.timeline import TimelineLine
from portal.foundation.workflow.recorder import last_act
from portal.foundation.workflow.transitions import ActionRefused

# The one hidden field by which a page says which version of a row it shows.
VERSION = "version"
MINE, THEIRS = "mine", "theirs"
MOVED_ON = "Ces données ont été modifiées depuis que vous avez ouvert la page : relisez-les, puis recommencez."
JOINED_AGAIN, ON_FILE = "le fichier que vous joindrez de nouveau", "le fichier déjà joint"
TRIGGER = "counts_changes"


def counts_changes(*, exclude: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """The trigger of a `Versioned` model: one more at each update that changes the row, fields in `exclude` apart.

    The database counts, not `save()`: an `update()` of many rows, a transition, a command and a forgotten lock count
    too, and two writers at once cannot arrive at the same number.
    """
    changed = pgtrigger.Condition("OLD.* IS DISTINCT FROM NEW.*")
    return pgtrigger.Trigger(
        name=TRIGGER,
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=[*exclude]) if exclude else changed,
        func="NEW.version := OLD.version + 1; RETURN NEW;",
    )


class Versioned(models.Model):
    """A row that several people may edit: `version` is one more after each change; list `counts_changes()` in Meta."""

    version = models.PositiveIntegerField("version", default=1, db_default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The database counted: the number is read again when it is asked for."""
        super().save(*args, **kwargs)
        self.__dict__.pop(VERSION, None)

    @classmethod
    def check(cls, **kwargs: Any) -> list[checks.CheckMessage]:
        """A model that forgot its trigger would let everything through: Django refuses to start."""
        missing = TRIGGER not in [trigger.name for trigger in getattr(cls._meta, "triggers", ())]
        said = checks.Error(f"{cls.__name__} is Versioned without counts_changes() in Meta.triggers.", obj=cls)
        return [*super().check(**kwargs), *([said] if missing else [])]

    def count_change(self) -> None:
        """Count a change of what hangs on this row and is edited with it: a part of its sheet."""
        self.version = F(VERSION) + 1
        self.save(update_fields=[VERSION])

    def refuse_unless(self, version: int | None) -> None:
        """Raise `ActionRefused` when a step was taken on a page that showed another version; None: on no page."""
        if version is not None and version != self.version:
            raise ActionRefused(MOVED_ON)


def posted_version(data: Mapping[str, Any]) -> int:
    """The version that a posted page showed; 0, which no row has, when it says none."""
    text = str(data.get(VERSION, ""))
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One answer that is not what the row holds now, and which of the two the agent keeps.

    `choice` is MINE, THEIRS, or "" while nobody chose; `proposed` is the one that only one of them changed.
    """

    field: BoundField
    label: str
    mine: str
    theirs: str
    choice: str
    proposed: str
    version: int

    @property
    def name(self) -> str:
        """The name of the two radios."""
        return f"choice-{self.field.html_name}"

    @property
    def options(self) -> list[tuple[str, str, str, bool]]:
        """(value, French label, text, whether it is checked) of each radio; the value holds for this version alone."""
        checked = self.choice or self.proposed
        return [
            (f"{option}-{self.version}", label, text, option == checked)
            for option, label, text in (
                (MINE, "Garder ma saisie", self.mine),
                (THEIRS, "Prendre ce qui est enregistré", self.theirs),
            )
        ]


class ComparedForm(ScopedModelForm):
    """A model form whose answers are compared with its row when that row changed since the page was opened.

    Each field carries what the page began from (`show_hidden_initial`), so that a field that one side alone changed
    comes with its choice made; a choice holds for the version it was made on. What the agent takes from the row is
    checked as if it had been typed. `row` is the one whose version counts, when the form is one `part` of its sheet
    (« premier parent »).
    """

    def __init__(self, *args: Any, row: Versioned | None = None, part: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row, self.part, self.edits = row or self.instance, part, self.instance.pk is not None
        for field in self.fields.values():
            field.show_hidden_initial = self.edits and not isinstance(field, forms.FileField)

    @property
    def is_behind(self) -> bool:
        """Whether something was typed over another version than the one the row has now."""
        return self.is_bound and self.edits and posted_version(self.data) != self.row.version

    @cached_property
    def differences(self) -> list[Difference]:
        """Each answer that is not what the row holds now, when somebody wrote since the page was opened.

        Every file is among them: a page cannot hold one, it is joined again in knowledge of the one on file.
        """
        shown = (field for field in self if self._differs(field) or isinstance(field.field, forms.FileField))
        return [self._difference(field) for field in shown] if self.is_behind else []

    @property
    def stale(self) -> bool:
        """Whether the agent still has to choose between their answers and the row."""
        return any(self._differs(one.field) and not one.choice for one in self.differences)

    @property
    def last_change(self) -> TimelineLine | None:
        """Who last wrote the row, and when."""
        return last_act(self.row)

    def is_valid(self) -> bool:
        """Not while a choice is missing, which `differences` show; no field is to blame."""
        return super().is_valid() and not self.stale

    def full_clean(self) -> None:
        """Check the answers, those taken from the row instead of those typed or joined."""
        typed, joined, taken = self.data, self.files, self._taken
        left_out = {f"{name_on_page}-clear" for name_on_page in taken.values()}  # « Retirer ce fichier »
        self.data, self.files = without(typed, left_out), without(joined, taken.values())
        for name in taken:
            self.fields[name].disabled = not isinstance(self.fields[name], forms.FileField)
        super().full_clean()
        for name in taken:
            self.fields[name].disabled = False
        self.data, self.files = typed, joined

    @cached_property
    def changed_data(self) -> list[str]:
        """The fields that saving would change in the row as it is now."""
        return [field.name for field in self if field.name not in self._taken and self._differs(field)]

    @property
    def _taken(self) -> dict[str, str]:
        """The fields whose answer is the row's, by name, with their name on the page."""
        chosen = (difference.field for difference in self.differences if difference.choice == THEIRS)
        return {bound.name: bound.html_name for bound in chosen}

    def _differs(self, field: BoundField) -> bool:
        return field.name != VERSION and field.field.has_changed(field.initial, field.data)

    def _difference(self, bound: BoundField) -> Difference:
        field, version, joins = bound.field, self.row.version, isinstance(bound.field, forms.FileField)
        choices = {f"{option}-{version}": option for option in (MINE, THEIRS)}
        return Difference(
            field=bound,
            label=f"{bound.label} ({self.part})" if self.part else str(bound.label),
            mine=in_words(field, bound.data) or (JOINED_AGAIN if joins else ""),
            theirs=ON_FILE if joins and bound.initial else in_words(field, bound.initial),
            choice=choices.get(self.data.get(f"choice-{bound.html_name}", ""), ""),
            proposed=MINE if joins else self._proposed(bound),
            version=version,
        )

    def _proposed(self, bound: BoundField) -> str:
        """The side that alone changed the field since the page was opened, or "" when both may have."""
        field = bound.field
        began = field.hidden_widget().value_from_datadict(self.data, self.files, bound.html_initial_name)
        try:
            untouched = began is not None and not field.has_changed(field.to_python(began), bound.data)
        except ValidationError:
            return ""
        if untouched:
            return THEIRS
        return MINE if began is not None and not field.has_changed(bound.initial, began) else ""


class VersionedForm(ComparedForm):
    """The form of one `Versioned` row; its page carries the version it began from. The view holds the row locked."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[VERSION].show_hidden_initial = False
        if self.edits:
            self.initial[VERSION] = self.instance.version
        else:
            del self.fields[VERSION]


def without(answers: Any, names: Iterable[str]) -> Any:
    """A copy of what was posted, without these names."""
    kept = copy(answers)
    for name in names:
        kept.pop(name, None)
    return kept


def in_words(field: forms.Field, value: Any) -> str:
    """An answer as the agent reads it on the page, typed or on file; empty when there is none."""
    try:
        answer = value if hasattr(value, "name") else field.to_python(value)
    except ValidationError:
        return str(value)
    if answer in field.empty_values:
        return ""
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(field.label_from_instance(row) for row in answer or ())
    if isinstance(field, forms.ModelChoiceField):
        return field.label_from_instance(answer)
    if isinstance(answer, bool):
        return "oui" if answer else "non"
    if isinstance(answer, date):
        return f"{answer:%d/%m/%Y}"
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    return labels.get(str(answer)) or str(field.prepare_value(getattr(answer, "name", answer)))
