"""From how many searches and openings in an hour an alert is raised, and past how many they stop."""

from collections.abc import Mapping
from typing import Any

from portal.accounts.budgets.guards import ALERT_KEY, DEFAULTS, STOP_KEY
from portal.accounts.budgets.models import BudgetAlert
from portal.foundation.contributions.caf_settings import COUNT, Section, caf_setting

ALERT_BEFORE_STOP = "L’alerte vient avant l’arrêt : donnez un nombre plus petit que celui de l’arrêt."
NOT_ONES_OWN = (
    "Vous avez vous-même beaucoup cherché et ouvert dans l’heure : vous ne pouvez pas relever ce nombre maintenant. "
    "Un autre responsable le peut."
)


def _alert_comes_first(values: Mapping[str, Any]) -> Mapping[str, str]:
    return {} if values[ALERT_KEY] < values[STOP_KEY] else {ALERT_KEY: ALERT_BEFORE_STOP}


def _refuse_who_was_alerted(agent: Any) -> str:
    """Whoever has an alert that nobody has seen does not move the limit further from themselves."""
    return NOT_ONES_OWN if BudgetAlert.waits_about(agent) else ""


BUDGETS = Section(
    slug="consultations",
    title="Recherches et dossiers ouverts",
    intro=(
        "Ce qu’une personne cherche et ouvre en une heure : chaque recherche compte, chaque dossier compte une fois. "
        "Signaler une situation de danger ne compte jamais et ne s’arrête jamais. Un nombre plus haut s’applique au "
        "plus tôt le lendemain, et le délégué à la protection des données en est averti."
    ),
    order=40,
    check=_alert_comes_first,
)
ALERT = caf_setting(
    ALERT_KEY, "Alerte, en recherches et dossiers ouverts par heure", section=BUDGETS, kind=COUNT, order=10,
    default=DEFAULTS[ALERT_KEY], minimum=20, maximum=150, required=True, refuse_raise=_refuse_who_was_alerted,
    help="À partir de ce nombre, les responsables et le délégué à la protection des données en sont avertis.",
)  # fmt: skip
STOP = caf_setting(
    STOP_KEY, "Arrêt, en recherches et dossiers ouverts par heure", section=BUDGETS, kind=COUNT, order=20,
    default=DEFAULTS[STOP_KEY], minimum=21, maximum=300, required=True, refuse_raise=_refuse_who_was_alerted,
    help="Au-delà, rien d’autre ne s’ouvre : la personne attend, ou demande au responsable de lever la limite.",
)  # fmt: skip
