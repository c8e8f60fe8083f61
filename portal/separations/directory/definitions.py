"""The terms of the directory."""

from portal.foundation.contributions.definitions import define

define(
    "annuaire",
    "Les structures dont votre Caf parle aux familles : ce qu’elles proposent, où, pour quelles communes, et le jour "
    "où quelqu’un l’a vérifié pour la dernière fois.",
)
