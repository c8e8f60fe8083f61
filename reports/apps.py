"""Home pages, national figures and exports."""

from portal.foundation.apps import PortalAppConfig


class ReportsConfig(PortalAppConfig):
    name = "reports"
    label = "reports"
    verbose_name = "pilotage"
