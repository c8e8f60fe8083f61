"""The base of our app configurations, and the one of the foundation itself."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate

from portal.foundation import registry
from portal.foundation.database.checks import runs_without_power
from portal.foundation.database.policies import set_policies
from portal.foundation.database.walls import set_walls
from portal.foundation.database_log import no_family_in_the_log


class PortalAppConfig(AppConfig):
    """An app of the portal: what its features contribute is imported once every model exists."""

    default = False
    default_auto_field = "django.db.models.BigAutoField"

    def __init_subclass__(cls) -> None:
        """Each app has one configuration: the subclass, never this base that its module imports."""
        super().__init_subclass__()
        cls.default = True

    def ready(self) -> None:
        """Import the contributions of the app's features."""
        registry.import_contributions(self.name)


class FoundationConfig(PortalAppConfig):
    """What every app stands on; it knows none of them."""

    name = "portal.foundation"
    label = "foundation"
    verbose_name = "socle"

    def ready(self) -> None:
        """Check what the database may log and as whom it runs; say what the roles may do once migrations have run."""
        super().ready()
        register(no_family_in_the_log, Tags.database)
        register(runs_without_power, Tags.database)
        post_migrate.connect(set_walls, sender=self)
        post_migrate.connect(set_policies, sender=self)
