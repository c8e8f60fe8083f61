"""What happened on a family file, in readable lines; a danger shows only to those who may see it."""

from dataclasses import dataclass
from datetime import datetime

from portal.journal.models import Entry
from portal.separations.permissions import may_see_danger

SHOWN = 50
FAMILY_ACTS = {"create": "Dossier ouvert, séparation enregistrée", "update": "Fiche corrigée"}
DANGER_ACTS = {"danger:record": "Situation de danger signalée", "danger:lift": "Situation de danger levée"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the timeline."""

    at: datetime
    who: str
    text: str
    note: str


def timeline_of(family, reader):
    """The last acts on `family` that `reader` may know, latest first; readings and searches are not acts.

    `family` comes from `for_file()`: its rows are already here.
    """
    dangers = [report for report in family.dangers.all() if may_see_danger(reader, report)]
    targets = [family, *family.mediation_referrals.all(), *dangers]
    here = {(target._meta.label_lower, target.pk): target for target in targets}
    entries = Entry.objects.about(*targets).exclude(action__in=["read", "search", "export"]).reverse()[:SHOWN]
    return [_line(entry, here[entry.target_type, entry.target_id]) for entry in entries]


def _line(entry, target):
    who = f"{entry.agent}, {entry.agent.get_role_display()}" if entry.agent else "Le portail"
    return Line(at=entry.at, who=who, text=_text(entry, target), note=entry.note)


def _text(entry, target):
    """« Orientation n° 5 : transmise »."""
    kind = target._meta.label_lower
    if entry.action in DANGER_ACTS:
        return DANGER_ACTS[entry.action]
    if kind == "separations.family":
        return FAMILY_ACTS.get(entry.action, "Dossier : " + entry.in_words)
    name = str(target).capitalize()
    if entry.action.startswith("transition:"):
        return f"{name}\u00a0: {dict(target._meta.get_field('state').choices).get(entry.after, entry.after)}"
    return {"create": f"{name}\u00a0: préparée", "update": f"{name}\u00a0: corrigée"}.get(
        entry.action, f"{name}\u00a0: {entry.in_words}"
    )
