"""What happened to a declaration, in words, for the right column of its page."""

from portal.foundation.french import euros

ACTS = {
    "create": "Déclaration préparée",
    "update": "Déclaration modifiée",
    "transition:submit": "Transmise à la Caf",
    "transition:reopen": "Reprise pour correction",
}


def declaration_timeline(declaration):
    """Lines for components/timeline.html, latest first: as journaled, and each receipt."""
    lines = [
        {"at": entry.at, "who": str(entry.agent or ""), "text": ACTS[entry.action], "note": ""}
        for entry in declaration.history
        if entry.action in ACTS
    ]
    lines += [
        {"at": receipt.computed_at, "who": "", "text": f"Ps calculée : {euros(receipt.ps)}", "note": ""}
        for receipt in declaration.receipts.all()
    ]
    return sorted(lines, key=lambda line: line["at"], reverse=True)
