"""A danger told on another file forbids sending when it threatens somebody of this one."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0013_danger_follows_persons"),
        ("separations", "0035_dangers_told_before"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="referral",
            name="sent_with_consent",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="sent_with_consent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.sent_at IS NOT NULL)",
                    declare="DECLARE files bigint[];",
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;\n        files := ARRAY(\n            SELECT NEW.family_id\n            UNION SELECT other.family_id FROM \n    (SELECT family_id, person_id FROM separations_parent\n     UNION ALL SELECT family_id, person_id FROM separations_child WHERE cancelled_at IS NULL)\n own\n            JOIN \n    (SELECT family_id, person_id FROM separations_parent\n     UNION ALL SELECT family_id, person_id FROM separations_child WHERE cancelled_at IS NULL)\n other ON other.person_id = own.person_id WHERE own.family_id = NEW.family_id\n        );\n        PERFORM 1 FROM separations_family WHERE id = ANY (files) ORDER BY id FOR NO KEY UPDATE;\n        IF EXISTS (\n            SELECT 1 FROM separations_dangerreport report\n            WHERE report.family_id = ANY (files) AND report.lifted_at IS NULL\n            AND (report.family_id = NEW.family_id OR EXISTS (\n                SELECT 1 FROM separations_threatenedperson threat\n                JOIN \n    (SELECT family_id, person_id FROM separations_parent\n     UNION ALL SELECT family_id, person_id FROM separations_child WHERE cancelled_at IS NULL)\n own ON own.person_id = threat.person_id AND own.family_id = NEW.family_id\n                WHERE threat.report_id = report.id\n            ))\n        ) THEN\n            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL)\n           OR EXISTS (\n               SELECT 1 FROM separations_parent parent JOIN separations_person person ON person.id = parent.person_id\n               WHERE parent.family_id = NEW.family_id AND NOT person.is_deceased AND NOT EXISTS (\n                   SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND parent_id = parent.id\n               )\n           ) THEN\n            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="205f449223f7c032ee4ce0da005bd8d4344d6a5b",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_sent_with_consent_e351e",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
    ]
