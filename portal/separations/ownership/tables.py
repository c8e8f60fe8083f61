"""The list of followed files as a table."""

import django_tables2 as tables
from django.utils.safestring import mark_safe

from portal.foundation.lists.columns import NOTHING, StateColumn, classes, day_and_distance
from portal.foundation.lists.tables import ListTable
from portal.foundation.templatetags.ui import badge
from portal.foundation.workflow.states import Tone
from portal.separations.families.columns import ParentColumn, ReferenceColumn
from portal.separations.families.models import Family, mark_contact_first

NONE_WRITTEN = mark_safe('<span class="muted">à écrire</span>')


def _is_late(family):
    return family.next_step is not None and family.next_step.is_late


class FollowedFileTable(ListTable):
    """One line per file: its parents, what comes next, for whom, until when, and who follows it."""

    list_name = "dossiers"
    caption = "Mes dossiers"
    noun = "dossier"
    hidden_at_first = frozenset({"state"})
    none_found = "Aucun dossier ne correspond à ces filtres."
    nothing = "Aucun dossier ouvert ici."
    how_to_fill = "Un dossier est suivi par qui l’ouvre ; votre responsable ou son référent peut vous en confier un."
    reference = ReferenceColumn()
    parent_1 = ParentColumn(1)
    parent_2 = ParentColumn(2)
    step = tables.Column(
        accessor="next_step__what", verbose_name="Prochaine étape", orderable=False, empty_values=(),
        attrs=classes("name"),
    )  # fmt: skip
    for_agent = tables.Column(
        accessor="next_step__for_agent", verbose_name="Pour", orderable=False, default=NOTHING, attrs=classes("name")
    )
    # Read from an index in both directions.
    due_on = tables.Column(verbose_name="Avant le", order_by=("due_on", "pk"), default=NOTHING, attrs=classes("day"))
    referent = tables.Column(verbose_name="Référent", orderable=False, empty_values=(), attrs=classes("name"))
    state = StateColumn(orderable=False)

    @classmethod
    def complete(cls, rows):
        """Whether each file asks for a contact first."""
        mark_contact_first(rows)

    class Meta(ListTable.Meta):
        model = Family
        fields = ["reference", "parent_1", "parent_2", "step", "for_agent", "due_on", "referent", "state"]
        row_attrs = {"class": lambda record: "is-late" if _is_late(record) else ""}

    def render_step(self, record, value):
        """What is to be done; « à écrire » while the file is open and nobody said it."""
        return value or (NOTHING if record.is_closed or record.cancelled_at else NONE_WRITTEN)

    def render_due_on(self, record, value):
        """The day, how far it is, and the same mark of what is late as everywhere."""
        return day_and_distance(value, is_late=_is_late(record))

    def render_state(self, record):
        """The state; of a cancelled file, that it is."""
        if record.cancelled_at:
            return badge("annulé", Tone.DRAFT)
        return self.columns["state"].column.render(record)

    def render_referent(self, record):
        """Who follows it, or that nobody does any more."""
        return record.referent if record.is_followed else mark_safe('<span class="muted">sans référent</span>')
