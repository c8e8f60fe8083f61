"""What the journal holds about rows, as lines of a timeline: acts alone, never who read or searched."""

from collections.abc import Callable, Iterable
from typing import Any

from portal.foundation.timeline import TimelineLine
from portal.journal.models import Entry

SHOWN = 50


def journal_lines(
    rows: Iterable[Any], words: Callable[[Entry, Any], str], *, with_notes: bool = False
) -> list[TimelineLine]:
    """The last acts on `rows`, latest first; `words(entry, row)` says one in French, "" leaves it out.

    `with_notes` for readers who may know what was noted with each act.
    """
    here = {(row._meta.label_lower, row.pk): row for row in rows}
    entries = Entry.objects.about(*here.values()).acts().reverse()[:SHOWN]
    told = [(entry, words(entry, here[entry.target_type, entry.target_id])) for entry in entries]
    return [
        TimelineLine(at=entry.at, by=entry.agent, text=text, note=entry.note if with_notes else "")
        for entry, text in told
        if text
    ]
