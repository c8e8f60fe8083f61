"""Lines of the access journal as a CSV file, in plain French."""

from collections.abc import Iterator

from django.utils import timezone

from portal.foundation.exports.csv_line import csv_line
from portal.foundation.spreadsheets.reader import BYTE_ORDER_MARK, neutralised
from portal.journal.models import Entry, EntryQuerySet

HEADINGS = (
    "Ligne", "Le", "Qui", "Rôle", "Périmètre", "A fait quoi", "Sur quoi", "Dossiers", "À quel titre", "État",
    "Précision",
)  # fmt: skip
CHUNK = 1000


def journal_file(lines: EntryQuerySet) -> Iterator[str]:
    """Chunks of CSV, in the order of the lines."""
    yield BYTE_ORDER_MARK + csv_line(HEADINGS)
    for line in lines.iterator(chunk_size=CHUNK):
        yield csv_line(_cells(line))


def _cells(line: Entry) -> list[str]:
    agent = line.agent
    who = [str(agent), agent.get_role_display(), agent.perimeter_label] if agent else ["le système", "", ""]
    said = [line.in_words, line.target_in_words, line.files_in_words, line.get_ground_display()]
    said += [line.states_in_words, line.note]
    at = f"{timezone.localtime(line.at):%Y-%m-%d %H:%M:%S}"
    return [str(line.pk), at, *(neutralised(text) for text in (*who, *said))]
