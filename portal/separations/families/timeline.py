"""What happened on a family file, in readable lines; a danger shows only to those who may see it."""

from portal.journal.timeline import journal_lines
from portal.separations.dangers.permissions import may_see_danger

FAMILY_ACTS = {
    "create": "Dossier ouvert, séparation enregistrée",
    "update": "Fiche corrigée",
    "transition:entrust": "Dossier confié",
    "transition:close": "Dossier fermé",
    "transition:reopen": "Dossier rouvert",
    "cancel": "Dossier annulé, saisi par erreur",
    "restore": "Dossier rétabli",
    "hand_over:give": "Dossier confié, par une passation",
    "hand_over:return": "Dossier revenu à son référent",
    "transfer:close": "Dossier transféré",
    "person:merge": "Une personne du dossier réunie avec son autre fiche",
    "person:split": "Une personne du dossier séparée d’une autre fiche",
}
STEP_ACTS = {
    "step:write": "Prochaine étape écrite",
    "step:correct": "Prochaine étape corrigée",
    "transition:finish": "Prochaine étape faite",
}
TRANSFER_ACTS = {"transfer:ask": "Transfert demandé"}
MAINTENANCE_ACTS = {
    "procedure:record": "Démarche notée",
    "procedure:correct": "Démarche corrigée",
    "procedure:end": "Démarche terminée",
    "asf:open": "Ouverture de l’ASF notée",
    "asf:end": "Fin de l’ASF notée",
    "offer:note": "Réponse à une proposition notée",
    "offer:correct": "Réponse à une proposition corrigée",
}
DANGER_ACTS = {
    "danger:record": "Situation de danger signalée",
    "danger:correct": "Situation de danger précisée",
    "danger:lift": "Situation de danger levée",
}


def family_timeline(family, reader, panels=()):
    """The last acts on `family` that `reader` may know, latest first; readings and searches are not acts.

    `family` comes from `for_file()`: its rows are already here. `panels` bring the rows of other features.
    """
    dangers = [report for report in family.dangers_nearby if may_see_danger(reader, report)]
    rows = [family, *(row for panel in panels for row in panel.timeline_rows), *dangers]
    return journal_lines(rows, _text, with_notes=True)


def _text(entry, target):
    """« Orientation n° 5 : transmise »."""
    if entry.action in DANGER_ACTS:
        return DANGER_ACTS[entry.action]
    if said := (STEP_ACTS | TRANSFER_ACTS | MAINTENANCE_ACTS).get(entry.action):
        return said
    if target._meta.label_lower == "separations.family":
        return FAMILY_ACTS.get(entry.action, "Dossier : " + entry.in_words)
    name = str(target).capitalize()
    if entry.action.startswith("transition:"):
        return f"{name} : {target.State(entry.after).label}"
    return {"create": f"{name} : préparée", "update": f"{name} : corrigée"}.get(
        entry.action, f"{name} : {entry.in_words}"
    )
