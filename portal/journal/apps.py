"""What was done and what was read, append-only."""

from portal.foundation.apps import PortalAppConfig


class JournalConfig(PortalAppConfig):
    name = "portal.journal"
    label = "journal"
    verbose_name = "journal"
