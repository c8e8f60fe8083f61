"""What PostgreSQL needs to search names by likeness and to mix keys with periods in an exclusion.

The three are trusted extensions: whoever owns the database may create them, no superuser is needed.
"""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("territory", "0002_reference_data")]

    operations = [TrigramExtension(), UnaccentExtension(), BtreeGistExtension()]
