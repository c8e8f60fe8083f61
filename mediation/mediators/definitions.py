"""The terms of mediators."""

from portal.foundation.contributions.definitions import define

define(
    "demf",
    "Diplôme d’État de médiateur familial. Les postes que la prestation de service finance sont ceux de médiateurs "
    "qui l’ont obtenu.",
)
