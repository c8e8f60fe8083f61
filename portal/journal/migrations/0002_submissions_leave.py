"""Submissions move to the foundation: the table takes its new name, the rows stay."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("submission", "foundation_submission")],
            state_operations=[migrations.DeleteModel("Submission")],
        ),
    ]
