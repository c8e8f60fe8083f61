"""Say on each danger the Caf of its file."""

from django.db import migrations

FILL = """
UPDATE separations_dangerreport AS report SET caf_id = family.caf_id
FROM separations_family AS family WHERE family.id = report.family_id
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0067_danger_of_a_caf")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
