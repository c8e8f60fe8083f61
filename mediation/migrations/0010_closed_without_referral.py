"""A family file is not closed while a referral goes on: the other half of `on_an_open_file`, on the table of files."""

from django.db import migrations

CREATE = """
    CREATE FUNCTION separations_family_closed_without_referral() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE family_id = NEW.id AND state IN ('draft', 'sent', 'accepted', 'started')
        ) THEN
            RAISE EXCEPTION 'a file is not closed while a referral goes on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER closed_without_referral BEFORE UPDATE OF state ON separations_family
    FOR EACH ROW WHEN (NEW.state = 'closed' AND OLD.state <> 'closed')
    EXECUTE FUNCTION separations_family_closed_without_referral();
"""
DROP = """
    DROP TRIGGER closed_without_referral ON separations_family;
    DROP FUNCTION separations_family_closed_without_referral();
"""


class Migration(migrations.Migration):
    dependencies = [("mediation", "0009_on_an_open_file"), ("separations", "0030_ownership")]

    operations = [migrations.RunSQL(CREATE, DROP)]
