"""Families, parents, children, separations, dangers and procedures."""

from django.apps import AppConfig


class SeparationsConfig(AppConfig):
    name = "portal.separations"
    label = "separations"
    verbose_name = "séparations"
    default_auto_field = "django.db.models.BigAutoField"
