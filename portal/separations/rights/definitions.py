"""The terms of the rights of a separated parent."""

from portal.foundation.contributions.definitions import define

define("asf", "Allocation de soutien familial : versée pour un enfant privé de l’aide de l’un de ses parents.")
define("gipa", "Garantie contre les impayés de pensions alimentaires, expérimentée dans vingt départements.")
define(
    "hors d’état",
    "Parent reconnu hors d’état de verser une pension alimentaire, par ses ressources ou sa situation.",
)
