"""Two replacements of one agent never share a day."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("separations", "0030_ownership"), ("territory", "0003_search_extensions")]

    operations = [
        # btree_gist mixes the equality of agents with the crossing of periods.
        migrations.RunSQL(
            "ALTER TABLE separations_replacement ADD CONSTRAINT replacement_periods_apart EXCLUDE USING gist "
            "(agent_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (state = 'planned')",
            "ALTER TABLE separations_replacement DROP CONSTRAINT replacement_periods_apart",
        ),
    ]
