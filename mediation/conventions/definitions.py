"""The terms of conventions."""

from portal.foundation.contributions.definitions import define

define("convention", "Accord signé entre la Caf et le gestionnaire : il ouvre droit à la prestation de service.")
define("avenant", "Acte signé qui change une convention en cours : les Etp d’un exercice, ou le dernier jour.")
