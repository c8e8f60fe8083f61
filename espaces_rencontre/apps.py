"""Meeting spaces and their agréments."""

from django.apps import AppConfig


class EspacesRencontreConfig(AppConfig):
    name = "espaces_rencontre"
    label = "espaces_rencontre"
    verbose_name = "espaces de rencontre"
    default_auto_field = "django.db.models.BigAutoField"
