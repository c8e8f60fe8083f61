"""The two parents of a sheet, and its children: those on file first, then blank rows."""

from typing import cast

from django.forms import BaseFormSet, BaseInlineFormSet, formset_factory, inlineformset_factory
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT, ManagementForm

from portal.separations.families.models import Child, Family
from portal.separations.people.models import Person
from portal.separations.recording.forms import RANKS, ChildForm, ParentForm

MOST_CHILDREN = 8
BLANK_ROWS = 3
INCOMPLETE = "La page est arrivée incomplète : rechargez-la et recommencez."


class BaseParentFormSet(BaseFormSet):
    """Exactly two parents in their order; `parents` gives the row of each, None for one who is not known yet."""

    default_error_messages = dict.fromkeys(["missing_management_form", "too_few_forms", "too_many_forms"], INCOMPLETE)

    def __init__(self, *args, parents, **kwargs):
        self.parents = parents
        super().__init__(*args, **kwargs)

    def initial_form_count(self):
        """Both stand, whatever was typed: a parent left as on file is no empty row."""
        return len(self.parents)

    def add_prefix(self, index):
        """`parent_1` and `parent_2`, as everywhere else."""
        return f"parent_{index + 1}"

    def get_form_kwargs(self, index):
        """The parent of this rank."""
        parent = self.parents[index]
        person = parent.person if parent else Person()
        return super().get_form_kwargs(index) | {"instance": person, "parent": parent, "part": RANKS[index]}


class BaseChildFormSet(BaseInlineFormSet):
    """One row per child: one more than those on file, or three for a new file.

    `homes`: {key of a child: its `Residence` since the separation of the sheet}.
    """

    default_error_messages = {
        "missing_management_form": INCOMPLETE,
        "too_many_forms": f"La fiche tient {MOST_CHILDREN} enfants au plus : notez les autres dans la note de suivi.",
    }

    def __init__(self, *args, homes=None, **kwargs):
        self.homes = homes or {}
        super().__init__(*args, **kwargs)
        on_file = len(self.get_queryset())
        self.extra = 1 if on_file else BLANK_ROWS
        self.max_num = self.absolute_max = max(MOST_CHILDREN, on_file)

    def get_form_kwargs(self, index):
        """The number of the row, for those who read what changed."""
        part = "" if index is None else f"enfant {index + 1}"
        return super().get_form_kwargs(index) | {"part": part, "homes": self.homes}

    def add_fields(self, form, index):
        """A row says which child of this file it is, and of no other."""
        super().add_fields(form, index)
        form.fields["id"].queryset = self.get_queryset()

    @property
    def filled(self):
        """The rows that are a child: known already, or typed."""
        return [form for form in self.forms if form.instance.pk or form.has_changed()]

    @property
    def unseen(self):
        """Children on file who are not on the page: added since it was opened."""
        shown = {form.instance.pk for form in self.forms}
        return [child for child in self.get_queryset() if child.pk not in shown]

    @property
    def has_room(self):
        """Whether one more row fits."""
        return self.total_form_count() < self.max_num


ParentFormSet = cast(type[BaseParentFormSet], formset_factory(
    ParentForm, BaseParentFormSet, extra=0, min_num=2, max_num=2, absolute_max=2, validate_min=True
))  # fmt: skip
ChildFormSet = cast(type[BaseChildFormSet], inlineformset_factory(
    Family, Child, form=ChildForm, formset=BaseChildFormSet, max_num=MOST_CHILDREN, absolute_max=MOST_CHILDREN,
    can_delete=False,
))  # fmt: skip


def with_one_more_child(data):
    """What was typed on the sheet, with a blank row more for a child."""
    rows = ManagementForm(data, prefix=ChildFormSet.get_default_prefix())
    if not rows.is_valid():
        return data
    counts = cast(dict[str, int], rows.cleaned_data)
    most = max(MOST_CHILDREN, counts[INITIAL_FORM_COUNT])
    longer = data.copy()
    longer.pop("add_child", None)
    longer[rows.add_prefix(TOTAL_FORM_COUNT)] = str(min(counts[TOTAL_FORM_COUNT] + 1, most))
    return longer
