"""The perimeter is told to the processes that share a query: one function not said safe keeps a whole export to one."""

from django.db import migrations

SAFE = "ALTER FUNCTION current_caf() PARALLEL SAFE; ALTER FUNCTION current_services() PARALLEL SAFE;"
ALONE = "ALTER FUNCTION current_caf() PARALLEL UNSAFE; ALTER FUNCTION current_services() PARALLEL UNSAFE;"


class Migration(migrations.Migration):
    dependencies = [("foundation", "0005_perimeter")]

    operations = [migrations.RunSQL(SAFE, ALONE)]
