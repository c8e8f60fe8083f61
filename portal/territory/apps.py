"""Régions, départements, Caf, Msa and courts: reference data."""

from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    name = "portal.territory"
    label = "territory"
    verbose_name = "territoires"
    default_auto_field = "django.db.models.BigAutoField"
