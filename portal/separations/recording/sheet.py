"""The whole sheet of a separation: its forms shown on one page, checked together, written together or not at all."""

from functools import cached_property

from django.db import IntegrityError, transaction

from portal.foundation.forms.scoped import is_unsent
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.workflow.recorder import last_act
from portal.separations.dangers.forms import SheetDangerForm
from portal.separations.dangers.mask import NOTHING
from portal.separations.duplicates.comparing import hold_identities, possible_duplicates
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.families.models import Child, Family
from portal.separations.people.models import Person
from portal.separations.recording.checks import disagreements
from portal.separations.recording.forms import (
    TAKEN,
    ConfirmationsForm,
    LookAlikesForm,
    NoSecondParentForm,
    SeparationForm,
)
from portal.separations.recording.formsets import ChildFormSet, ParentFormSet, with_one_more_child
from portal.separations.recording.process import correct_sheet, record_separation

SECOND_PARENT_TYPED = "Vous avez rempli des cases du second parent : choisissez « connu », ou videz ces cases."


class SeparationSheet:
    """Two parents, a separation, children, and for a new file a danger; `family` is given to correct one.

    `data` is what was typed, or None; checking it writes nothing, whether it was posted or comes from a draft.
    `mask` leaves out what the agent may not read; `searched`: what the search before said of the first one.
    """

    def __init__(self, data=None, *, agent, family=None, mask=NOTHING, searched=None):
        # The button that adds a row for a child comes with everything typed, which nobody asked to judge; nor does
        # anybody ask it of a draft that was not sent.
        adds_child = data is not None and "add_child" in data
        self.unchecked = adds_child or is_unsent(data)
        self.data = data = with_one_more_child(data) if adds_child else data
        self.agent, self.family, self.mask = agent, family, mask
        self.look_alikes = self.confirmations = None
        compared = {"agent": agent, "row": family or Family()}
        parents, separation = (family.both_parents, family.latest_separation) if family else ([None, None], None)
        homes = {home.child_id: home for home in separation.residences.all()} if separation else {}
        self.parents = ParentFormSet(
            data,
            prefix="parents",
            parents=parents,
            initial=[searched or {}],
            form_kwargs=compared | {"mask": mask},
        )
        self.no_second = None
        if parents[1] is None:
            initial = {"no_second_parent": family.no_second_parent if family else ""}
            self.no_second = NoSecondParentForm(data, agent=agent, initial=initial)
        about = compared | {"family": family, "mask": mask}
        self.separation = SeparationForm(data, prefix="separation", instance=separation, **about)
        self.children = ChildFormSet(
            data,
            instance=family or Family(),
            queryset=Child.objects.visible_to(agent).filter(cancelled_at=None).order_by("pk"),
            homes=homes,
            form_kwargs=compared | {"mask": mask},
        )
        if data is None and family is None:  # one types at once
            self.parents.forms[0].fields["title"].widget.attrs["autofocus"] = True
        self.danger = None if family else SheetDangerForm(data, prefix="danger", agent=agent)

    @cached_property
    def reason_of_one_parent(self):
        """Why there is no second parent (a value of `Family.NoSecondParent`); empty when there is one."""
        form = self.no_second
        return form.cleaned_data.get("no_second_parent", "") if form and form.is_valid() else ""

    @property
    def parents_asked(self):
        """The forms of the parents who exist: the second one does not count where the agent says so."""
        return self.parents.forms[:1] if self.reason_of_one_parent else self.parents.forms

    @property
    def compared_forms(self):
        """The forms that say what is on file, in the order of the page."""
        return [*self.parents_asked, self.separation, *self.children.forms]

    @property
    def forms(self):
        """Every form of the page that counts, in its order."""
        others = (self.no_second, self.danger)
        return [*self.compared_forms, *(form for form in others if form)]

    @property
    def errors(self):
        """(part, field or None, message) of every answer to correct."""
        for form in self.forms:
            for name, messages in form.errors.items():
                for message in messages:
                    yield getattr(form, "part", ""), form[name] if name in form.fields else None, message
        for formset in (self.parents, self.children):
            for message in [] if self.unchecked else self._errors_of_all(formset):
                yield "", None, message

    def _errors_of_all(self, formset):
        """What is wrong with the formset as a whole; a second parent who does not exist is not checked."""
        if formset is self.parents and self.reason_of_one_parent:
            return []
        return formset.non_form_errors()

    @property
    def has_errors(self):
        """Whether an answer is to be corrected."""
        return any(self.errors)

    # Checking ---------------------------------------------------------------------------------------------------

    def is_valid(self):
        """Each part by itself, then together; what is doubtful, and for a new file each look-alike, is answered."""
        if self.data is None or self.unchecked:
            return False
        alone = [part.is_valid() for part in (self.children, *self.forms)]
        if not self.parents.management_form.is_valid() or len(self.parents.forms) < 2:
            return self.parents.is_valid() and False  # the page arrived incomplete, and says so
        if self.no_second and self.reason_of_one_parent and self.parents.forms[1].has_changed():
            self.no_second.add_error("no_second_parent", SECOND_PARENT_TYPED)
        doubts = self._check_together()
        if self.family is None and all(form.is_valid() and form.instance.last_name for form in self.parents_asked):
            self.look_alikes = self._look_alikes()
        if doubts:
            self.confirmations = ConfirmationsForm(self.data, agent=self.agent, doubts=doubts)
        asked = [form for form in (self.look_alikes, self.confirmations) if form]
        answered = [form.is_valid() for form in asked]
        return all(alone) and not self.has_errors and all(answered)

    def _check_together(self):
        """Say each problem beside its field; the doubts, that the agent may confirm, are returned."""
        forms = {form.prefix: form for form in self.forms}
        children = {form.prefix: form.cleaned_data for form in self.children.filled if form.is_valid()}
        problems = disagreements(
            parents={form.prefix: getattr(form, "cleaned_data", {}) for form in self.parents_asked},
            separation=self.separation.cleaned_data,
            children={part: child for part, child in children.items() if child},
            other_children=[
                (child.person.first_name, child.person.birth_date) for child in self.children.unseen if child.person
            ],
        )
        doubts = []
        for problem in list(problems):
            if problem.doubt:
                doubts.append(problem)
            else:
                forms[problem.part].add_error(problem.field, problem.message)
        return doubts

    def _look_alikes(self):
        known = Person.objects.visible_to(self.agent)
        matches = [
            (form.part, match) for form in self.parents_asked for match in possible_duplicates(form.instance, known)
        ]
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
            with transaction.atomic():
                return self._correct() if self.family else self._record()
        except IntegrityError:
            if not self._number_is_taken():
                raise
        return None

    def _number_is_taken(self):
        """Whether a number went to somebody else meanwhile: then it is said beside it."""
        for form in self.parents_asked:
            number = form.cleaned_data.get("allocataire_number", "")
            others = Person.objects.visible_to(self.agent).standing().filter(allocataire_number=number)
            if number and others.exclude(pk=form.instance.pk).exists():
                form.add_error("allocataire_number", TAKEN)
        return self.has_errors

    def _record(self):
        # Somebody else may have recorded the same persons since they were looked for: from now on nobody can.
        for form in self.parents_asked:
            form.instance.caf_id = self.agent.caf_id
        hold_identities(form.instance for form in self.parents_asked)
        self.look_alikes = self._look_alikes()
        if self.look_alikes and not self.look_alikes.is_valid():
            return None
        same = self.look_alikes.same if self.look_alikes else {}
        parents = {form.part: form.answers() for form in self.parents_asked}
        for part, person in same.items():
            parents[part] = parents[part].about(person)
        family = record_separation(
            by=self.agent,
            parents=list(parents.values()),
            separation=self.separation.instance,
            children=[form.answers() for form in self.children.filled],
            no_second_parent=self.reason_of_one_parent,
            danger=self.danger.said if self.danger and self.danger.is_reported else None,
        )
        for part, person in self.look_alikes.set_aside if self.look_alikes else ():
            NotSamePerson.remember(parents[part].person, person, by=self.agent)
        self._keep_confirmations(family)
        return family

    def _correct(self):
        changed = [form for form in self.compared_forms if form.has_changed()]
        labels = [
            f"{form.fields[name].label} ({form.part})" if form.part else form.fields[name].label
            for form in changed
            for name in form.changed_data
        ]
        if self.no_second and self.no_second.has_changed():
            labels.insert(0, self.no_second.fields["no_second_parent"].label)
        if not labels:
            return self.family
        correct_sheet(
            self.family,
            by=self.agent,
            changes=labels,
            separation=self.separation.instance,
            parents={rank: form.answers() for rank, form in enumerate(self.parents_asked, 1) if form in changed},
            children=[form.answers() for form in self.children.filled if form in changed],
            no_second_parent=self.reason_of_one_parent,
        )
        self._keep_confirmations(self.family)
        return self.family

    def _keep_confirmations(self, family):
        if self.confirmations:
            for doubt in self.confirmations.doubts:
                family.confirmations.update_or_create(
                    doubt=doubt.doubt,
                    defaults={"reason": self.confirmations.reason, "confirmed_by": self.agent},
                )  # fmt: skip
