"""From how many searches and openings in an hour an alert is raised, and past how many they stop."""

from collections.abc import Mapping
from typing import Any

from portal.foundation.contributions.caf_settings import COUNT, Section, caf_setting

ALERT_KEY, STOP_KEY = "budget_alert", "budget_stop"
ALERT_BEFORE_STOP = "L’alerte vient avant l’arrêt : donnez un nombre plus petit que celui de l’arrêt."


def _alert_comes_first(values: Mapping[str, Any]) -> Mapping[str, str]:
    return {} if values[ALERT_KEY] < values[STOP_KEY] else {ALERT_KEY: ALERT_BEFORE_STOP}


BUDGETS = Section(
    slug="consultations",
    title="Recherches et dossiers ouverts",
    intro=(
        "Ce qu’une personne cherche et ouvre en une heure : chaque recherche compte, chaque dossier compte une fois. "
        "Signaler une situation de danger ne compte jamais et ne s’arrête jamais."
    ),
    order=40,
    check=_alert_comes_first,
)
ALERT = caf_setting(
    ALERT_KEY, "Alerte, en recherches et dossiers ouverts par heure", section=BUDGETS, kind=COUNT, order=10,
    default=60, minimum=20, maximum=1000, required=True,
    help="À partir de ce nombre, les responsables et le délégué à la protection des données en sont avertis.",
)  # fmt: skip
STOP = caf_setting(
    STOP_KEY, "Arrêt, en recherches et dossiers ouverts par heure", section=BUDGETS, kind=COUNT, order=20,
    default=120, minimum=21, maximum=1000, required=True,
    help="Au-delà, rien d’autre ne s’ouvre : la personne attend, ou demande au responsable de lever la limite.",
)  # fmt: skip
