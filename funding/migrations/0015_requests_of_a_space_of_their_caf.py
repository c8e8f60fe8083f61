"""A funding request is that of a meeting space, and of its Caf: the number and the Caf stand in the table of services."""

from django.db import migrations

FORWARDS = """
    ALTER TABLE funding_fundingrequest
        ADD CONSTRAINT funding_fundingreque_space_id_2008f507_fk_espaces_r
            FOREIGN KEY (space_id) REFERENCES espaces_rencontre_meetingspace (id) DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT funding_fundingrequest_same_caf
            FOREIGN KEY (space_id, caf_id) REFERENCES partners_service (id, caf_id)
            ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
"""
BACKWARDS = """
    ALTER TABLE funding_fundingrequest
        DROP CONSTRAINT funding_fundingrequest_same_caf,
        DROP CONSTRAINT funding_fundingreque_space_id_2008f507_fk_espaces_r;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0014_requests_follow_their_spaces"),
        ("espaces_rencontre", "0003_spaces_extend_services"),
        ("partners", "0002_services"),
    ]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
