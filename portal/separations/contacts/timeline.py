"""What happened to a person and to how to reach them, in readable lines."""

from collections.abc import Iterable, Sequence
from typing import Any

from portal.foundation.contributions.panels import Panel
from portal.foundation.timeline import TimelineLine
from portal.journal.models import Entry
from portal.journal.timeline import journal_lines
from portal.separations.people.models import ContactPoint, Person

PERSON_ACTS = {
    "create": "Fiche créée",
    "update": "Fiche corrigée",
    "same:no": "Distinguée d’une autre personne",
    "same:again": "Distinction reprise",
    "person:merge": "Deux fiches réunies",
    "person:split": "Deux fiches séparées de nouveau",
}
POINT_ACTS = {"create": "ajouté", "update": "corrigé", "contact:end": "retiré"}


def person_timeline(person: Person, points: Sequence[ContactPoint], panels: Iterable[Panel]) -> list[TimelineLine]:
    """The last acts on `person`, on the `points` that the reader may see, and on the rows that `panels` bring.

    Two rows made one tell it each: that of the page is enough.
    """

    def told(entry: Entry, target: Any) -> str:
        elsewhere = isinstance(target, Person) and target.pk != person.pk
        return "" if elsewhere and entry.action.startswith("person:") else _text(entry, target)

    rows = [person, *points, *(row for panel in panels for row in panel.timeline_rows)]
    return journal_lines(rows, told, with_notes=True)


def _text(entry: Entry, target: Any) -> str:
    """« Téléphone : corrigé » never says which: the page does."""
    if isinstance(target, ContactPoint):
        return f"{target.get_kind_display().capitalize()} : {POINT_ACTS.get(entry.action, entry.in_words)}"
    return PERSON_ACTS.get(entry.action, entry.in_words)
