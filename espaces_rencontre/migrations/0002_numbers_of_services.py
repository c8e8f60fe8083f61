"""Meeting spaces take numbers of services, after those of mediation; what points at them follows in its own app.

`service_number` is the number that a space takes in the next migration.
"""

from django.db import migrations

FORWARDS = """
    ALTER TABLE espaces_rencontre_meetingspace ADD COLUMN service_number bigint;
    UPDATE espaces_rencontre_meetingspace space SET service_number = taken.last + rank.rank
    FROM (SELECT coalesce(max(id), 0) AS last FROM partners_service) AS taken,
        (SELECT id, row_number() OVER (ORDER BY id) AS rank FROM espaces_rencontre_meetingspace) AS rank
    WHERE rank.id = space.id;
    INSERT INTO partners_service (id, kind, operator_id, caf_id, name, city, fictitious)
    SELECT service_number, 'meeting_space', operator_id, caf_id, name, city, fictitious
    FROM espaces_rencontre_meetingspace ORDER BY service_number;
    SELECT setval(pg_get_serial_sequence('partners_service', 'id'), max(id)) FROM partners_service HAVING count(*) > 0;
    SET CONSTRAINTS ALL IMMEDIATE;
"""
# They keep these numbers when one goes back.
BACKWARDS = """
    ALTER TABLE espaces_rencontre_meetingspace DROP COLUMN service_number;
    DELETE FROM partners_service WHERE kind = 'meeting_space';
"""


class Migration(migrations.Migration):
    dependencies = [
        ("espaces_rencontre", "0001_initial"),
        ("partners", "0002_services"),
        # Which keeps its numbers.
        ("mediation", "0021_services_extend_services"),
    ]
    # Accounts name services.
    run_before = [("accounts", "0010_partners_name_services")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
