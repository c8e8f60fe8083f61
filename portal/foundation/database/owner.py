"""The role that owns the tables: migrations connect as it, and nothing that answers people or works by itself does."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

OWNER, RUNTIME, RETENTION = "portal_owner", "portal", "portal_retention"
MISSING = (
    "DATABASE_OWNER_URL manque : cette commande se connecte avec le rôle propriétaire des tables (portal_owner). "
    "Donnez-la pour cette seule commande ; docs/operations.md explique les rôles de la base."
)


@contextmanager
def as_owner() -> Iterator[None]:
    """Inside, the connection is that of the owner of the tables; raises `CommandError` when nobody said how.

    Where `DATABASE_OWNER` is None (tests, which change roles by themselves) the connection stays what it is.
    """
    if settings.DATABASE_OWNER is None or connection.settings_dict.get("AS_OWNER"):
        yield
        return
    if not settings.DATABASE_OWNER:
        raise CommandError(MISSING)
    usual = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(settings.DATABASE_OWNER, AS_OWNER=True)
    try:
        yield
    finally:
        connection.close()
        named = connection.settings_dict["NAME"]
        connection.settings_dict.clear()
        connection.settings_dict.update(usual, NAME=named)


class OwnerCommand(BaseCommand):
    """A command that runs as the owner of the tables."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run it under the owner's connection."""
        with as_owner():
            return super().execute(*args, **options)
