"""The terms of followed files."""

from portal.foundation.contributions.definitions import define

define(
    "référent", "L’agent de la Caf qui suit le dossier : conseiller ou travailleur social. Par défaut, qui l’ouvre."
)
define("prochaine étape", "Ce qu’il faut faire maintenant sur le dossier, par qui, avant quand.")
