"""Home pages, national figures and exports."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    label = "reports"
    verbose_name = "pilotage"
    default_auto_field = "django.db.models.BigAutoField"
