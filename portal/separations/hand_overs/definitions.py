"""The terms of hand-overs."""

from portal.foundation.contributions.definitions import define

define(
    "passation",
    "Les dossiers ouverts d’un agent passent à un collègue, qui en devient le référent, jusqu’à leur retour ou pour "
    "toujours.",
)
