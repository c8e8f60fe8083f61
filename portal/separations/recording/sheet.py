"""The whole sheet of a separation: its parts shown on one page, checked together, written together or not at all."""

from datetime import date
from itertools import chain

from django.db import IntegrityError, transaction
from django.forms import BaseFormSet, formset_factory

from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.dangers.forms import SheetDangerForm
from portal.separations.people.duplicates import possible_duplicates
from portal.separations.people.models import Parent
from portal.separations.recording.checks import check_together
from portal.separations.recording.parts import ChildForm, ParentForm, SeparationForm
from portal.separations.recording.process import record_separation

MOST_CHILDREN = 8
BLANK_ROWS = 3
RANKS = ("premier parent", "second parent")


class ChildRows(BaseFormSet):
    """One row per child: those on file first, then blank ones.

    `on_file` gives the child of a row by its place; `typed_rows` shows again what was typed, unchecked.
    """

    default_error_messages = {
        "missing_management_form": "La page est arrivée incomplète : rechargez-la et recommencez.",
        "too_many_forms": f"La fiche tient {MOST_CHILDREN} enfants au plus : notez les autres dans la note de suivi.",
    }

    def __init__(self, *args, on_file, typed_rows=(), **kwargs):
        self.on_file, self.typed_rows = on_file, list(typed_rows)
        super().__init__(*args, **kwargs)

    def get_form_kwargs(self, index):
        """The child on file of this row, and what was typed in it."""
        kwargs = super().get_form_kwargs(index)
        if index in self.on_file:
            kwargs["instance"] = self.on_file[index]
        if index is not None and index < len(self.typed_rows):
            kwargs["initial"] = self.typed_rows[index]
        return kwargs


class SeparationSheet:
    """Two parents, a separation, children, and for a new file a danger; `family` is given to correct one.

    `data` is what was typed, or None. `unchecked` shows it again without judging it, with one more row for a child.
    `masked` leaves out how to reach the parents.
    """

    def __init__(self, data=None, *, agent, family=None, unchecked=False, masked=False):
        self.agent, self.family = agent, family
        self._typed, self._unchecked = data, unchecked and data is not None
        parents = family.both_parents if family else (None, None)
        self.parents = [
            self._part(ParentForm, f"parent_{rank}", instance=parent, masked=masked)
            for rank, parent in enumerate(parents, start=1)
        ]
        separation = family.latest_separation if family else None
        self.separation = self._part(SeparationForm, "separation", instance=separation)
        self.danger = None if family else self._part(SheetDangerForm, "danger")
        known = sorted(family.children.all(), key=lambda child: child.pk) if family else []
        self.children = self._child_rows(known)
        self.unseen_children = [child for child in known if child not in self.children.on_file.values()]
        self.masked, self.stale, self.matches = masked, False, []

    # Showing ----------------------------------------------------------------------------------------------------

    def _part(self, form_class, prefix, **kwargs):
        if self._unchecked:
            kwargs["initial"] = self._raw(form_class, prefix)
        return form_class(None if self._unchecked else self._typed, prefix=prefix, agent=self.agent, **kwargs)

    def _raw(self, form_class, prefix):
        """What was typed in a part, as it was typed."""
        names = form_class.base_fields
        return {name: self._typed.get(f"{prefix}-{name}", "") for name in names}

    def _child_rows(self, known):
        limit, typed_rows = max(MOST_CHILDREN, len(known)), []
        rows = len(known) + 1 if known else BLANK_ROWS
        if self._unchecked:
            rows = self._row_count() + 1
            typed_rows = [self._raw(ChildForm, f"children-{index}") for index in range(rows)]
        rows_class = formset_factory(ChildForm, ChildRows, extra=rows, max_num=limit, absolute_max=limit)
        return rows_class(
            None if self._unchecked else self._typed,
            prefix="children",
            on_file=self._places(known, limit),
            typed_rows=typed_rows,
            form_kwargs={"agent": self.agent},
        )

    def _places(self, known, limit):
        """The child on file of each row: as the page typed on said it, whoever was added meanwhile."""
        if self._typed is None:
            return dict(enumerate(known))
        by_key = {str(child.pk): child for child in known}
        keys = ((place, self._typed.get(f"children-{place}-key")) for place in range(limit))
        return {place: by_key.pop(key) for place, key in keys if key in by_key}

    def _row_count(self):
        typed = self._typed.get("children-TOTAL_FORMS", "")
        return min(int(typed), MOST_CHILDREN) if typed.isdecimal() and len(typed) < 4 else BLANK_ROWS

    @property
    def may_add_a_child(self):
        """Whether one more row fits."""
        return self.children.total_form_count() < MOST_CHILDREN

    @property
    def parts(self):
        """Every form of the page with its name for the summary of errors, in the order of the page."""
        yield from zip(self.parents, RANKS, strict=True)
        yield self.separation, ""
        for rank, form in enumerate(self.children, start=1):
            yield form, f"enfant {rank}"
        if self.danger:
            yield self.danger, ""

    @property
    def errors(self):
        """(part, field or None, message) of every answer to correct."""
        for form, part in self.parts:
            for name, messages in form.errors.items():
                for message in messages:
                    yield part, form[name] if name in form.fields else None, message
        for message in self.children.non_form_errors() if self.children.is_bound else ():
            yield "", None, message

    @property
    def has_errors(self):
        """Whether an answer is to be corrected."""
        return any(self.errors)

    # Checking ---------------------------------------------------------------------------------------------------

    @property
    def is_bound(self):
        """Whether something was typed and is to be judged."""
        return self.separation.is_bound

    def is_valid(self):
        """Each part by itself, then together; for a new file, persons who look alike must be set aside one by one."""
        if not self.is_bound:
            return False
        alone = [form.is_valid() for form, _ in self.parts] + [self.children.is_valid()]
        check_together(self)
        if self.family is None and all(form.is_valid() for form in self.parents):
            self.matches = self._matches()
        return all(alone) and not self.has_errors and not self.unanswered_matches

    def _matches(self):
        known = Parent.objects.visible_to(self.agent)
        found = chain.from_iterable(possible_duplicates(form.instance, known) for form in self.parents)
        return list({match.parent.pk: match for match in found}.values())

    @property
    def set_aside(self):
        """Keys of the persons the agent said are somebody else."""
        return set(self._typed.getlist("not_same")) if self._typed is not None else set()

    @property
    def unanswered_matches(self):
        """Persons who look alike and were not set aside."""
        return [match for match in self.matches if str(match.parent.pk) not in self.set_aside]

    # Correcting at the same time as somebody else ---------------------------------------------------------------

    @property
    def version(self):
        """The version of the sheet the agent reads: the one they started from, or the new one once they are told."""
        current = self.separation.instance.version
        if self.stale or self._typed is None:
            return current
        typed = self._typed.get("version", "")
        return int(typed) if typed.isdecimal() and len(typed) < 10 else 0

    @property
    def differences(self):
        """(label, value on file) of each answer on screen that is not what the file holds now."""
        for form, part in self.parts:
            for name in form.changed_data if form.instance.pk else ():
                field, value = form.fields[name], form.initial.get(name)
                shown = dict(getattr(field, "choices", ())).get(value, value)
                label = f"{field.label} ({part})" if part else field.label
                yield label, f"{value:%d/%m/%Y}" if isinstance(value, date) else shown

    # Writing ----------------------------------------------------------------------------------------------------

    def save(self):
        """Write everything, or nothing: the family file, or None when somebody was quicker (`errors`, `stale`)."""
        try:
            with transaction.atomic():
                return self._correct() if self.family else self._open()
        except ActionRefused:
            self.stale = True
        except IntegrityError:
            check_together(self)
            if not self.has_errors:
                raise
        return None

    def _open(self):
        reported = self.danger.is_reported
        return record_separation(
            by=self.agent,
            parents=[form.instance for form in self.parents],
            separation=self.separation.instance,
            children=[form.instance for form in self._filled_children],
            danger_note=self.danger.cleaned_data["note"] if reported else None,
        )

    def _correct(self):
        """Save every part that changed, in the Caf of the file, whatever was posted."""
        family = self.family
        self.separation.instance.move_on_from(self.version)
        for position, form in enumerate(self.parents, start=1):
            form.instance.caf, form.instance.position = family.caf, position
        self.separation.instance.caf = family.caf
        for form in [*self.parents, *self._filled_children, self.separation]:
            form.instance.family = family
            if form.has_changed():
                form.save()
        Entry.objects.record(by=self.agent, action="update", target=family, note=", ".join(self.changes))
        return family

    @property
    def _filled_children(self):
        return [form for form in self.children if form.is_filled]

    @property
    def changes(self):
        """What the agent changed, in words and without values."""
        return [
            f"{form.fields[name].label}{f' ({part})' if part else ''}"
            for form, part in self.parts
            for name in form.changed_data
        ]
