"""What happened to a declaration, in words, for the right column of its page."""

from portal.foundation.text.french import euros
from portal.foundation.timeline import TimelineLine, latest_first
from portal.journal.timeline import journal_lines

ACTS = {
    "create": "Déclaration préparée",
    "update": "Déclaration modifiée",
    "transition:submit": "Transmise à la Caf",
    "transition:reopen": "Reprise pour correction",
}


def declaration_timeline(declaration):
    """Lines for components/timeline.html, latest first: as journaled, and each receipt."""
    computed = [
        TimelineLine(at=receipt.computed_at, text=f"Ps calculée : {euros(receipt.ps)}")
        for receipt in declaration.receipts.all()
    ]
    return latest_first([*journal_lines([declaration], _text), *computed])


def _text(entry, _declaration):
    return ACTS.get(entry.action, entry.in_words)
