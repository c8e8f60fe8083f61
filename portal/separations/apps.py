"""Families, parents, children, separations, dangers and procedures."""

from portal.foundation.apps import PortalAppConfig


class SeparationsConfig(PortalAppConfig):
    name = "portal.separations"
    label = "separations"
    verbose_name = "séparations"
