"""What happened to an agrément, in words, for the right column of its page."""

from portal.foundation.timeline import latest_first
from portal.journal.timeline import journal_lines

WORDS = {
    "create": "Agrément enregistré",
    "update": "Agrément corrigé",
    "agrement:join": "Arrêté joint",
    "cancel": "Agrément annulé : enregistré par erreur",
}


def agrement_timeline(agrement):
    """Lines for components/timeline.html, latest first, as journaled."""
    return latest_first(journal_lines([agrement], _text, with_notes=True))


def _text(entry, _agrement):
    return WORDS.get(entry.action, entry.in_words)
