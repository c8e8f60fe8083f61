"""The terms of the prestation de service."""

from portal.foundation.contributions.definitions import define

define(
    "ps",
    "Prestation de service : aide de la Caf au fonctionnement, en pourcentage d’un prix de revient plafonné.",
)
define("avance", "Part de la prestation de service versée avant que le montant définitif soit connu.")
define("solde", "Différence entre le montant définitif et les avances déjà versées.")
