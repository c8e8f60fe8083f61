"""Starts a real PostgreSQL and a real Valkey for whoever has configured none; they stop after their last user.

Each server has a folder, a lock and a keeper. A process that needs the server registers in the folder under the lock,
starts what does not run, and goes on; the keeper notices when the last user has gone, killed or not.
Nothing here knows Django: the settings, the database backend and Celery's configuration call these functions.
"""

from urllib.parse import quote

from portal.embedded.postgres import Postgres
from portal.embedded.server import EmbeddedServerError
from portal.embedded.valkey import Valkey

__all__ = ["EmbeddedServerError", "broker_url", "database_settings", "redis_url"]


def database_settings(directory, role="portal"):
    """Start or join the embedded PostgreSQL; return what Django's DATABASES wants to know, to sign in as `role`.

    Cheap enough to call before each connection: a server that has died, or lost its keeper, is set right there.
    """
    return Postgres(directory, role).join()


def add_role_of_tests(directory):
    """Let tests sign in to the embedded PostgreSQL as `portal_tests`, which may become the owner or the portal."""
    postgres = Postgres(directory)
    postgres.join()
    postgres.add_role_of_tests()


def redis_url(directory):
    """Start or join the embedded Valkey; return the address of the cache, which may be emptied at any time."""
    return f"unix://{quote(Valkey(directory).join())}?db=1"


def broker_url(directory):
    """Start or join the embedded Valkey; return the address of the task queue, as Celery writes it."""
    return f"redis+socket://{quote(Valkey(directory).join())}?virtual_host=0"
