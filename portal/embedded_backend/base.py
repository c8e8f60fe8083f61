"""Django's PostgreSQL backend, on the embedded server: started (or joined) by the first connection."""

from django.conf import settings
from django.db.backends.postgresql import base

from portal import embedded


class DatabaseWrapper(base.DatabaseWrapper):
    """As Django's own; only where to connect is found out late, so that commands without data start nothing."""

    def get_connection_params(self):
        """Connection parameters of the embedded server, the database name staying Django's (tests change it)."""
        server = embedded.database_settings(settings.EMBEDDED_DIR, self.settings_dict["ROLE"])
        for key in ("USER", "PASSWORD", "HOST", "PORT"):
            self.settings_dict[key] = server[key]
        return super().get_connection_params()
