"""Meeting spaces and their agréments."""

from portal.foundation.apps import PortalAppConfig


class EspacesRencontreConfig(PortalAppConfig):
    name = "espaces_rencontre"
    label = "espaces_rencontre"
    verbose_name = "espaces de rencontre"
