"""Funding requests and their history follow their meeting space to its new number.

The owner of the tables alone can: a decided request is final, and histories are only ever added to. What ties a request
to its space is set again by the next migration, once spaces have these numbers.
"""

from django.db import migrations

FORWARDS = """
    ALTER TABLE funding_fundingrequest
        DROP CONSTRAINT funding_fundingrequest_same_caf,
        DROP CONSTRAINT funding_fundingreque_space_id_2008f507_fk_espaces_r;
    ALTER TABLE funding_fundingrequest DISABLE TRIGGER USER;
    ALTER TABLE funding_fundingrequestevent DISABLE TRIGGER USER;
    UPDATE funding_fundingrequest SET space_id = service_number
    FROM espaces_rencontre_meetingspace space WHERE space.id = space_id;
    UPDATE funding_fundingrequestevent SET space_id = service_number
    FROM espaces_rencontre_meetingspace space WHERE space.id = space_id;
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE funding_fundingrequest ENABLE TRIGGER USER;
    ALTER TABLE funding_fundingrequestevent ENABLE TRIGGER USER;
"""
BACKWARDS = """
    ALTER TABLE funding_fundingrequest
        ADD CONSTRAINT funding_fundingreque_space_id_2008f507_fk_espaces_r
            FOREIGN KEY (space_id) REFERENCES espaces_rencontre_meetingspace (id) DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT funding_fundingrequest_same_caf
            FOREIGN KEY (space_id, caf_id) REFERENCES espaces_rencontre_meetingspace (id, caf_id)
            ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0013_dated_by_the_database"), ("espaces_rencontre", "0002_numbers_of_services")]
    run_before = [("espaces_rencontre", "0003_spaces_extend_services")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
