"""The terms of agréments."""

from portal.foundation.contributions.definitions import define

define("agrement", "Décision du préfet qui reconnaît un lieu comme espace de rencontre.")
