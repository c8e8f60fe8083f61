"""Words of access to files, explained where they are read."""

from portal.foundation.contributions.definitions import define

define("dossier protégé", "Dossier que seuls son référent, qui le remplace et des lecteurs désignés ouvrent.")
define(
    "ouverture exceptionnelle",
    "Ouverture d’un dossier protégé par qui n’en est pas lecteur, pour une raison que les responsables et le délégué "
    "à la protection des données.",
)
