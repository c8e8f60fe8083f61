"""A parent and a separation belong to the Caf of their family: composite foreign keys hold it."""

from django.db import migrations

TABLES = ("separations_parent", "separations_separation")


class Migration(migrations.Migration):
    dependencies = [("separations", "0001_initial")]

    operations = [
        migrations.RunSQL(
            f"ALTER TABLE {table} ADD CONSTRAINT {table}_same_caf FOREIGN KEY (family_id, caf_id) "
            "REFERENCES separations_family (id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED",
            f"ALTER TABLE {table} DROP CONSTRAINT {table}_same_caf",
        )
        for table in TABLES
    ]
