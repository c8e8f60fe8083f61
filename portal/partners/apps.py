"""Operators (gestionnaires) of the services the Caf fund."""

from portal.foundation.apps import PortalAppConfig


class PartnersConfig(PortalAppConfig):
    name = "portal.partners"
    label = "partners"
    verbose_name = "partenaires"
