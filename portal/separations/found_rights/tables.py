"""The list of rights to examine as a table."""

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import NOTHING, DayColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.separations.families.columns import ReferenceColumn
from portal.separations.families.models import mark_contact_first
from portal.separations.rights.models import FoundRight


class FoundRightTable(ListTable):
    """One line per parent and right: why, since when, until when, and who follows the file."""

    list_name = "droits"
    caption = "Droits à examiner"
    noun = "droit"
    hidden_at_first = frozenset({"facts_on", "outcome"})
    none_found = "Aucun droit ne correspond à ces filtres."
    nothing = "Aucun droit à examiner ici."
    how_to_fill = (
        "Les droits sont cherchés chaque nuit dans les dossiers ouverts ; la page d’un dossier les dit aussitôt."
    )
    reference = ReferenceColumn("family", linkify=lambda record: record.get_absolute_url())
    parent = tables.Column(orderable=False, attrs=classes("name"))
    code = tables.Column(verbose_name="Droit", orderable=False, attrs=classes("name"))
    because = tables.Column(verbose_name="Motif", orderable=False, attrs=classes("name"))
    since_on = DayColumn(verbose_name="Depuis le", orderable=False)
    # Read from an index in both directions.
    until_on = DayColumn(verbose_name="Jusqu’au, au plus", order_by=("until_on", "pk"))
    facts_on = DayColumn(verbose_name="Faits du", orderable=False)
    referent = tables.Column(
        verbose_name="Référent", accessor="family__referent", orderable=False, default=NOTHING, attrs=classes("name")
    )
    outcome = tables.Column(verbose_name="Issue", orderable=False, empty_values=(), attrs=classes("name"))

    @classmethod
    def complete(cls, rows):
        """Whether each file asks for a contact first: then its number alone is shown."""
        mark_contact_first(rows, "family_id")

    class Meta(ListTable.Meta):
        model = FoundRight
        fields = [
            "reference", "parent", "code", "because", "since_on", "until_on", "facts_on", "referent", "outcome",
        ]  # fmt: skip

    def render_parent(self, record):
        """« **Lefèvre** Hélène »; nobody where the référent is to be asked first."""
        if record.contact_first:
            return NOTHING
        person = record.parent.person
        return format_html("<strong>{}</strong> {}", person.known_as, person.first_name)

    def render_outcome(self, record):
        """What came of it, of those that were examined."""
        return record.get_outcome_display() or NOTHING
