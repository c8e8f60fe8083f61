"""A family file is not cancelled once a referral went to a service or goes on, and none goes on after."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

CREATE = """
    CREATE FUNCTION separations_family_cancelled_without_referral() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE family_id = NEW.id AND (sent_at IS NOT NULL OR state IN ('draft', 'sent', 'accepted', 'started'))
        ) THEN
            RAISE EXCEPTION 'a file is not cancelled once it was referred' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER cancelled_without_referral BEFORE UPDATE OF cancelled_at ON separations_family
    FOR EACH ROW WHEN (NEW.cancelled_at IS NOT NULL AND OLD.cancelled_at IS NULL)
    EXECUTE FUNCTION separations_family_cancelled_without_referral();
"""
DROP = """
    DROP TRIGGER cancelled_without_referral ON separations_family;
    DROP FUNCTION separations_family_cancelled_without_referral();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0014_danger_of_threatened_persons"),
        ("separations", "0041_cancelled_files"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="referral",
            name="on_an_open_file",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="on_an_open_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.state IN ('draft', 'sent', 'accepted', 'started'))",
                    func="\n        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;\n        IF EXISTS (\n            SELECT 1 FROM separations_family\n            WHERE id = NEW.family_id AND (state = 'closed' OR cancelled_at IS NOT NULL)\n        ) THEN\n            RAISE EXCEPTION 'a referral goes on only on an open file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="2cc0d858abd1554447cff5b610c466a13d3c66ab",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_on_an_open_file_a066c",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(CREATE, DROP),
    ]
