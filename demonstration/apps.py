"""Invented data and the demonstration on one machine."""

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """The app that stands above all others, and that nothing imports."""

    name = "demonstration"
    label = "demonstration"
    verbose_name = "démonstration"
