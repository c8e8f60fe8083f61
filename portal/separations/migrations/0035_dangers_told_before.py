"""A danger told before anybody was named threatens all of its file: nobody is less protected than the day before."""

from django.db import migrations

EVERYONE = """
    INSERT INTO separations_threatenedperson (report_id, person_id)
    SELECT report.id, parent.person_id FROM separations_dangerreport report
    JOIN separations_parent parent ON parent.family_id = report.family_id
    UNION SELECT report.id, child.person_id FROM separations_dangerreport report
    JOIN separations_child child ON child.family_id = report.family_id
    WHERE child.person_id IS NOT NULL AND child.cancelled_at IS NULL
    ORDER BY 1, 2
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0034_dangers_of_persons")]

    operations = [migrations.RunSQL(EVERYONE, migrations.RunSQL.noop)]
