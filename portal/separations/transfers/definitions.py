"""The terms of transfers."""

from portal.foundation.contributions.definitions import define

define(
    "transfert",
    "Le dossier passe à une autre Caf : elle en ouvre un nouveau avec ce qui est passé, et celui d’origine se ferme. "
    "Ce que l’une écrit ensuite, l’autre ne le lit pas.",
)
