"""Invented data and the demonstration on one machine."""

from portal.foundation.apps import PortalAppConfig


class DemonstrationConfig(PortalAppConfig):
    """The app that stands above all others, and that nothing imports."""

    name = "demonstration"
    label = "demonstration"
    verbose_name = "démonstration"
