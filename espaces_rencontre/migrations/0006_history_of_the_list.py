"""Agréments recorded before begin the history of the list of their département, on the day they were recorded."""

from django.db import migrations

BEGIN = """
    INSERT INTO espaces_rencontre_agrementchange (agrement_id, kind, takes_effect_on, recorded_at, recorded_by_id)
    SELECT agrement.id, 'added', agrement.granted_on,
           COALESCE((SELECT min(event.pgh_created_at) FROM espaces_rencontre_agrementevent event
                     WHERE event.pgh_obj_id = agrement.id), now()),
           agrement.recorded_by_id
    FROM espaces_rencontre_agrement agrement;
"""


class Migration(migrations.Migration):
    dependencies = [("espaces_rencontre", "0005_agrements_as_the_law_has_them")]

    operations = [migrations.RunSQL(BEGIN, migrations.RunSQL.noop)]
