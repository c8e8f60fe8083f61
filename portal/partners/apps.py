"""Operators (gestionnaires) of the services the Caf fund."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "portal.partners"
    label = "partners"
    verbose_name = "partenaires"
    default_auto_field = "django.db.models.BigAutoField"
