"""The columns of a family in lists: its number, and each parent in a column of their own."""

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import UNKNOWN, badge, classes
from portal.foundation.text.french import fr_date_short
from portal.foundation.workflow.states import Tone

# The neutral words of a danger, the same in the file, in lists, on the home page and at the service.
CONTACT_FIRST = "contact par le référent"


class ReferenceColumn(tables.Column):
    """« 59-0001234 », leading to the file; `path` leads from the row to its family, empty for the family itself."""

    def __init__(self, path: str = "", **options: Any) -> None:
        usual = {
            "accessor": f"{path}__reference" if path else "reference",
            "verbose_name": "Dossier",
            "linkify": lambda record: (getattr(record, path) if path else record).get_absolute_url(),
            "attrs": classes("nowrap"),
            "orderable": False,
        }
        super().__init__(**usual | options)

    def render(self, value: str, record: Any) -> str:
        """The number, with « contact par le référent » where `mark_contact_first` said it of the row."""
        if not getattr(record, "contact_first", False):
            return value
        return format_html("{} {}", value, badge(CONTACT_FIRST, Tone.WAITING))


class ParentColumn(tables.Column):
    """The parent of one rank, « non renseigné » when not known; with the birth date where people are told apart."""

    def __init__(self, position: int, *, path: str = "", with_birth: bool = False, **options: Any) -> None:
        self.with_birth = with_birth
        usual = {
            "accessor": f"{path}__both_parents__{position - 1}" if path else f"both_parents__{position - 1}",
            "verbose_name": ("Premier parent", "Second parent")[position - 1],
            "attrs": classes("name"),
            "orderable": False,
            "empty_values": (),
        }
        super().__init__(**usual | options)

    def render(self, value: Any) -> str:
        """« **Lefèvre** Hélène »."""
        if not value:
            return UNKNOWN
        person = value.person
        named = format_html("<strong>{}</strong> {}", person.known_as, person.first_name)
        if not self.with_birth:
            return named
        born = f"· {fr_date_short(person.birth_date)}" if person.birth_date else "· naissance non renseignée"
        return format_html('{} <span class="muted nowrap">{}</span>', named, born)
