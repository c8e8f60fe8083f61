"""What happened to a funding request, in words, for the right column of its page."""

from portal.foundation.french import euros

PREPARED = {"create": "Demande préparée", "update": "Demande modifiée"}


def funding_request_timeline(funding_request):
    """Lines for components/timeline.html, latest first: as journaled, then by the dates of the row."""
    lines = [
        {"at": entry.at, "who": str(entry.agent or ""), "text": PREPARED[entry.action], "note": ""}
        for entry in funding_request.history
        if entry.action in PREPARED
    ]
    if funding_request.submitted_at:
        who = str(funding_request.submitted_by)
        lines.append({"at": funding_request.submitted_at, "who": who, "text": "Transmise à la Caf", "note": ""})
    if funding_request.decided_at:
        lines.append(
            {
                "at": funding_request.decided_at,
                "who": str(funding_request.decided_by),
                "text": decision_in_words(funding_request),
                "note": funding_request.decision_note,
            }
        )
    return sorted(lines, key=lambda line: line["at"], reverse=True)


def decision_in_words(funding_request):
    """« Accordée : 12 000,00 € » or « Refusée : pas d’agrément en vigueur »."""
    if funding_request.is_granted:
        return f"Accordée : {euros(funding_request.amount_granted)}"
    return f"Refusée : {funding_request.get_refusal_display()}"
