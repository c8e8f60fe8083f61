"""`manage.py migrate`, as the role that owns the tables."""

from django.core.management.commands import migrate

from portal.foundation.database.owner import OwnerCommand


class Command(OwnerCommand, migrate.Command):
    """Django's own, under the connection of the owner."""
