"""The terms of conventions-cadres."""

from portal.foundation.contributions.definitions import define

define(
    "convention-cadre",
    "L’accord entre les financeurs (Caf, Msa, Justice, État, département), au-dessus des conventions des services.",
)
