"""The terms of committees."""

from portal.foundation.contributions.definitions import define

define(
    "comité des financeurs",
    "La réunion de la Caf, de la Msa, de l’État et du département qui examine les services et fixe les Etp.",
)
