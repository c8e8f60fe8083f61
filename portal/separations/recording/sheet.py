"""The whole sheet of a separation: its forms shown on one page, checked together, written together or not at all."""

from itertools import chain

from django.db import IntegrityError

from portal.foundation.forms.scoped import is_unsent
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.workflow.recorder import last_act
from portal.separations.dangers.forms import SheetDangerForm
from portal.separations.families.models import Child, Family
from portal.separations.people.duplicates import possible_duplicates
from portal.separations.people.models import Parent
from portal.separations.recording.checks import disagreements
from portal.separations.recording.forms import LookAlikesForm, SeparationForm
from portal.separations.recording.formsets import ChildFormSet, ParentFormSet, with_one_more_child
from portal.separations.recording.process import correct_sheet, record_separation


class SeparationSheet:
    """Two parents, a separation, children, and for a new file a danger; `family` is given to correct one.

    `data` is what was typed, or None; checking it writes nothing, whether it was posted or comes from a draft.
    `masked` leaves out how to reach the parents.
    """

    def __init__(self, data=None, *, agent, family=None, masked=False):
        # The button that adds a row for a child comes with everything typed, which nobody asked to judge; nor does
        # anybody ask it of a draft that was not sent.
        adds_child = data is not None and "add_child" in data
        self.unchecked = adds_child or is_unsent(data)
        self.data = data = with_one_more_child(data) if adds_child else data
        self.agent, self.family, self.masked, self.look_alikes = agent, family, masked, None
        compared = {"agent": agent, "row": family}
        parents, separation = (family.both_parents, family.latest_separation) if family else ([None, None], None)
        self.parents = ParentFormSet(
            data, prefix="parents", parents=parents, form_kwargs=compared | {"masked": masked}
        )
        self.separation = SeparationForm(data, prefix="separation", instance=separation, family=family, **compared)
        self.children = ChildFormSet(
            data,
            instance=family or Family(),
            queryset=Child.objects.visible_to(agent).order_by("pk"),
            form_kwargs=compared,
        )
        if data is None and family is None:  # one types at once
            self.parents.forms[0].fields["title"].widget.attrs["autofocus"] = True
        self.danger = None if family else SheetDangerForm(data, prefix="danger", agent=agent)

    @property
    def compared_forms(self):
        """The forms that say what is on file, in the order of the page."""
        return [*self.parents.forms, self.separation, *self.children.forms]

    @property
    def forms(self):
        """Every form of the page, in its order."""
        return [*self.compared_forms, *([self.danger] if self.danger else [])]

    @property
    def errors(self):
        """(part, field or None, message) of every answer to correct."""
        for form in self.forms:
            for name, messages in form.errors.items():
                for message in messages:
                    yield getattr(form, "part", ""), form[name] if name in form.fields else None, message
        for formset in (self.parents, self.children):
            for message in [] if self.unchecked else formset.non_form_errors():
                yield "", None, message

    @property
    def has_errors(self):
        """Whether an answer is to be corrected."""
        return any(self.errors)

    # Checking ---------------------------------------------------------------------------------------------------

    def is_valid(self):
        """Each part by itself, then together; for a new file, persons who look alike must be set aside one by one."""
        if self.data is None or self.unchecked:
            return False
        alone = [part.is_valid() for part in (self.parents, self.children, *self.forms)]
        self._check_together()
        if self.family is None and all(form.is_valid() and form.instance.last_name for form in self.parents):
            self.look_alikes = self._look_alikes()
        set_aside = self.look_alikes is None or self.look_alikes.is_valid()
        return all(alone) and not self.has_errors and set_aside

    def _check_together(self):
        forms = {form.prefix: form for form in self.forms}
        parents = {form.prefix: form.cleaned_data for form in self.parents}
        children = {form.prefix: form.cleaned_data for form in self.children.filled if form.is_valid()}
        if len(parents) < len(self.parents.parents):
            return  # the page arrived incomplete, and says so
        problems = disagreements(
            parents=parents,
            separation=self.separation.cleaned_data,
            children={part: child for part, child in children.items() if "birth_date" in child},
            other_children=[(child.first_name, child.birth_date) for child in self.children.unseen],
        )
        for part, field, message in list(problems):
            forms[part].add_error(field, message)

    def _look_alikes(self):
        known = Parent.objects.visible_to(self.agent)
        found = chain.from_iterable(possible_duplicates(form.instance, known) for form in self.parents)
        matches = list({match.parent.pk: match for match in found}.values())
        return LookAlikesForm(self.data, agent=self.agent, matches=matches) if matches else None

    # Correcting at the same time as somebody else ---------------------------------------------------------------

    @property
    def version(self):
        """The version of the file that the page began from."""
        return self.family.version if self.data is None else posted_version(self.data)

    @property
    def differences(self):
        """Each answer that is not what the file holds now, when somebody wrote since the page was opened."""
        return [difference for form in self.compared_forms for difference in form.differences]

    @property
    def last_change(self):
        """Who last corrected the sheet, and when."""
        return last_act(self.family)

    # Writing ----------------------------------------------------------------------------------------------------

    def save(self):
        """Write everything, or nothing: the family file, or None when somebody took a number meanwhile (`errors`)."""
        try:
            return self._correct() if self.family else self._record()
        except IntegrityError:
            for form in self.forms:
                form.full_clean()
            self._check_together()
            if not self.has_errors:
                raise
        return None

    def _record(self):
        return record_separation(
            by=self.agent,
            parents=[form.instance for form in self.parents],
            separation=self.separation.instance,
            children=[form.instance for form in self.children.filled],
            danger_note=self.danger.cleaned_data["note"] if self.danger and self.danger.is_reported else None,
        )

    def _correct(self):
        changed = [form for form in self.compared_forms if form.has_changed()]
        labels = [
            f"{form.fields[name].label} ({form.part})" if form.part else form.fields[name].label
            for form in changed
            for name in form.changed_data
        ]
        return correct_sheet(self.family, by=self.agent, rows=[form.instance for form in changed], changes=labels)
