"""What happened on a family file, in readable lines; a danger shows only to those who may see it."""

from portal.foundation.timeline import TimelineLine
from portal.journal.models import Entry
from portal.separations.dangers.permissions import may_see_danger

SHOWN = 50
NOT_ACTS = ("read", "search", "export")
FAMILY_ACTS = {"create": "Dossier ouvert, séparation enregistrée", "update": "Fiche corrigée"}
DANGER_ACTS = {"danger:record": "Situation de danger signalée", "danger:lift": "Situation de danger levée"}


def family_timeline(family, reader, panels=()):
    """The last acts on `family` that `reader` may know, latest first; readings and searches are not acts.

    `family` comes from `for_file()`: its rows are already here. `panels` bring the rows of other features.
    """
    dangers = [report for report in family.dangers.all() if may_see_danger(reader, report)]
    targets = [family, *(row for panel in panels for row in panel.timeline_rows), *dangers]
    here = {(target._meta.label_lower, target.pk): target for target in targets}
    entries = Entry.objects.about(*targets).exclude(action__in=NOT_ACTS).reverse()[:SHOWN]
    return [_line(entry, here[entry.target_type, entry.target_id]) for entry in entries]


def _line(entry, target):
    return TimelineLine(at=entry.at, who=entry.who, text=_text(entry, target), note=entry.note)


def _text(entry, target):
    """« Orientation n° 5 : transmise »."""
    if entry.action in DANGER_ACTS:
        return DANGER_ACTS[entry.action]
    if target._meta.label_lower == "separations.family":
        return FAMILY_ACTS.get(entry.action, "Dossier : " + entry.in_words)
    name = str(target).capitalize()
    if entry.action.startswith("transition:"):
        return f"{name} : {target.State(entry.after).label}"
    return {"create": f"{name} : préparée", "update": f"{name} : corrigée"}.get(
        entry.action, f"{name} : {entry.in_words}"
    )
