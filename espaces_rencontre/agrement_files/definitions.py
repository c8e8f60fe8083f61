"""The terms of files of agrément."""

from portal.foundation.contributions.definitions import define

define(
    "agrément tacite",
    "Agrément acquis quand le préfet n’a pas répondu deux mois après avoir reçu un dossier complet (R.216-2 du Casf).",
)
