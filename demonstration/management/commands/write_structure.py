"""`manage.py write_structure`: writes down the database that the migrations make, after one was added or changed."""

from django.conf import settings
from django.core.management.base import CommandError

from demonstration.structure import STRUCTURE, dump, migrated_database
from portal.foundation.database.owner import OwnerCommand


class Command(OwnerCommand):
    """Needs the embedded server, whose wheel brings `pg_dump`; takes about two minutes."""

    help = "Writes demonstration/structure.sql again, from migrations that really run."

    def handle(self, **options):
        """Migrate a database of its own, write the file, drop the database."""
        if settings.PRODUCTION:
            raise CommandError("The structure is written on a developer's machine: unset PRODUCTION.")
        with migrated_database("portal_structure"):
            STRUCTURE.write_text(dump())
        self.stdout.write(f"{STRUCTURE.name} is that of the migrations.")
