"""The terms of delegations."""

from portal.foundation.contributions.definitions import define

define("delegation", "Pouvoir de décider seul, donné par un acte signé, pour des actes, un montant et une période.")
