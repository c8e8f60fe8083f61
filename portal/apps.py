"""The Django app of the project itself: its checks."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from portal.database_log import no_family_in_the_log


class PortalConfig(AppConfig):
    """The ground on which the other apps stand."""

    name = "portal"
    verbose_name = "portail"

    def ready(self):
        register(no_family_in_the_log, Tags.database)
