"""A file that exists already is followed by whoever opened it, when they still work there as a caseworker."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("separations", "0032_file_counts_all"), ("accounts", "0004_hidden_columns")]

    operations = [
        migrations.RunSQL(
            "UPDATE separations_family AS family SET referent_id = agent.id FROM accounts_agent AS agent "
            "WHERE agent.id = family.opened_by_id AND family.referent_id IS NULL AND agent.caf_id = family.caf_id "
            "AND agent.is_active AND agent.role IN ('conseiller', 'travailleur_social')",
            migrations.RunSQL.noop,
        ),
    ]
