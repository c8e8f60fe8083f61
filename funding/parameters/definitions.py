"""The terms of the price ceilings."""

from portal.foundation.contributions.definitions import define

define("bareme", "Grille nationale qui fixe la participation des parents selon leurs revenus.")
define("plafond", "Prix de revient au-delà duquel les dépenses ne sont plus prises en compte.")
