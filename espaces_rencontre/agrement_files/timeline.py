"""What happened to a file of agrément, in words, for the right column of its page."""

from portal.foundation.timeline import latest_first
from portal.journal.timeline import journal_lines

WORDS = {
    "create": "Dossier ouvert",
    "update": "Dossier modifié",
    "transition:deposit": "Dépôt noté",
    "transition:complete": "Noté complet",
    "transition:grant": "Agréé par arrêté",
    "transition:refuse": "Refusé",
    "transition:reopen": "Dossier rouvert",
    "transition:undo_deposit": "Dépôt annulé",
    "transition:abandon": "Dossier abandonné",
    "agrement_file:acquire": "Agrément acquis par le silence de l’administration",
}


def agrement_file_timeline(agrement_file):
    """Lines for components/timeline.html, latest first, as journaled."""
    return latest_first(journal_lines([agrement_file], _text, with_notes=True))


def _text(entry, _agrement_file):
    return WORDS.get(entry.action, entry.in_words)
