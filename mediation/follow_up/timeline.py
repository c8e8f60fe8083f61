"""What happened to a referral, in words, for the right column of its page."""

from portal.foundation.text.french import fr_date
from portal.journal.timeline import journal_lines


def referral_timeline(referral):
    """Lines for components/timeline.html, latest first, as journaled."""
    return journal_lines([referral], _text)


def _text(entry, referral):
    """« Refusée : hors du secteur du service »."""
    words = {
        "create": "Orientation préparée",
        "consent:give": f"Accord noté : {entry.note}",
        "consent:take_back": f"Accord retiré : {entry.note}",
        "transition:send": "Transmise au service",
        "transition:withdraw": "Retirée par la Caf",
        "transition:accept": "Acceptée par le service",
        "transition:refuse": f"Refusée : {referral.get_refusal_display()}" if referral.refusal else "Refusée",
        "transition:start": f"Médiation commencée{_of_the_first(referral.started_on)}",
        "transition:end": f"Terminée : {referral.get_outcome_display()}" if referral.outcome else "Terminée",
        "correct": f"Correction : {entry.note}",
    }
    return words.get(entry.action, entry.in_words)


def _of_the_first(day):
    return f" : première séance le {fr_date(day)}" if day else ""
