"""A funding request belongs to the Caf of its meeting space: a composite foreign key holds it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("funding", "0002_links"), ("espaces_rencontre", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE funding_fundingrequest ADD CONSTRAINT funding_fundingrequest_same_caf "
            "FOREIGN KEY (space_id, caf_id) REFERENCES espaces_rencontre_meetingspace (id, caf_id) "
            "ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE funding_fundingrequest DROP CONSTRAINT funding_fundingrequest_same_caf",
        )
    ]
