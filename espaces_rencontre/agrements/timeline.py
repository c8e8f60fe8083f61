"""What happened to an agrément and to what hangs on it, in words, for the right column of its page."""

from django.template.defaultfilters import capfirst

from portal.foundation.timeline import latest_first
from portal.journal.timeline import journal_lines

WORDS = {
    "create": "Agrément enregistré",
    "update": "Agrément corrigé",
    "agrement:join": "Arrêté joint",
    "cancel": "Agrément annulé : enregistré par erreur",
}


def agrement_timeline(agrement, others):
    """Lines for components/timeline.html, latest first, as journaled; `others`: rows that hang on the agrément."""

    def text(entry, row):
        if row is agrement and entry.action in WORDS:
            return WORDS[entry.action]
        return capfirst(f"{entry.in_words} : {row}")

    return latest_first(journal_lines([agrement, *others], text, with_notes=True))
