"""What happened to a convention and to what hangs on it, in words, for the right column of its page."""

from portal.foundation.timeline import latest_first
from portal.journal.timeline import journal_lines


def convention_timeline(rows):
    """Lines for components/timeline.html, latest first."""
    return latest_first(journal_lines(rows, lambda entry, row: f"{entry.in_words} : {row}", with_notes=True))
