"""How long what the directory says is believed: decided by each Caf, no figure of a text."""

from collections.abc import Mapping
from typing import Any

from portal.foundation.contributions.caf_settings import DAYS, Section, caf_setting

CONFIRM_KEY, HIDE_KEY = "directory_confirm_days", "directory_hide_days"
CONFIRM_FIRST = "Une structure est à confirmer avant de ne plus être proposée : donnez un nombre plus petit."


def _confirm_comes_first(values: Mapping[str, Any]) -> Mapping[str, str]:
    return {} if values[CONFIRM_KEY] < values[HIDE_KEY] else {CONFIRM_KEY: CONFIRM_FIRST}


DIRECTORY = Section(
    slug="annuaire",
    title="Annuaire",
    intro="Combien de temps ce que dit l’annuaire est tenu pour vrai, depuis qu’une personne l’a confirmé.",
    order=35,
    check=_confirm_comes_first,
)
CONFIRM_DAYS = caf_setting(
    CONFIRM_KEY, "Jours au bout desquels une structure est à confirmer", section=DIRECTORY, kind=DAYS, order=10,
    default=180, minimum=30, maximum=700, required=True,
    help="Au-delà, elle est montrée « à confirmer » et attend dans la journée des responsables.",
)  # fmt: skip
HIDE_DAYS = caf_setting(
    HIDE_KEY, "Jours au bout desquels elle n’est plus proposée aux parents", section=DIRECTORY, kind=DAYS, order=20,
    default=365, minimum=60, maximum=730, required=True,
    help="Elle reste dans l’annuaire, et se confirme à tout moment.",
)  # fmt: skip
