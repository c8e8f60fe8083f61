"""Say on each file whom its step to do is for: the file had its term alone."""

from django.db import migrations

FILL = """
UPDATE separations_family AS family SET step_for_id = step.for_agent_id
FROM separations_nextstep AS step WHERE step.family_id = family.id AND step.state = 'todo'
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0058_step_for")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
