"""The terms of the fund."""

from portal.foundation.contributions.definitions import define

define("fnas", "Fonds national d’action sociale : le budget dont la branche famille tire ses aides aux services.")
