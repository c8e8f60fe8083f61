"""Régions, départements, Caf, Msa and courts: reference data."""

from portal.foundation.apps import PortalAppConfig


class TerritoryConfig(PortalAppConfig):
    name = "portal.territory"
    label = "territory"
    verbose_name = "territoires"
