"""What happened to a funding request, in words, for the right column of its page."""

from portal.foundation.text.french import euros
from portal.foundation.timeline import TimelineLine, latest_first
from portal.journal.timeline import journal_lines

PREPARED = {"create": "Demande préparée", "update": "Demande modifiée"}
# The row keeps its dates; what the journal says of them too would be told twice.
TOLD_BY_ITS_DATES = {"transition:submit", "transition:grant", "transition:refuse"}


def funding_request_timeline(funding_request):
    """Lines for components/timeline.html, latest first: as journaled, then by the dates of the row."""
    row, lines = funding_request, journal_lines([funding_request], _text)
    if row.submitted_at:
        lines.append(TimelineLine(at=row.submitted_at, by=row.submitted_by, text="Transmise à la Caf"))
    if row.decided_at:
        decision = TimelineLine(
            at=row.decided_at, by=row.decided_by, text=decision_in_words(row), note=row.decision_note
        )
        lines.append(decision)
    return latest_first(lines)


def _text(entry, _funding_request):
    if entry.action in TOLD_BY_ITS_DATES:
        return ""
    return PREPARED.get(entry.action, entry.in_words)


def decision_in_words(funding_request):
    """« Accordée : 12 000,00 € » or « Refusée : pas d’agrément en vigueur »."""
    if funding_request.is_granted:
        return f"Accordée : {euros(funding_request.amount_granted)}"
    return f"Refusée : {funding_request.get_refusal_display()}"
