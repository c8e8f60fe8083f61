"""A danger recorded on another file of a parent forbids sending too."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0012_living_parents_consent"),
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
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;\n        files := ARRAY(\n            SELECT NEW.family_id\n            UNION SELECT other.family_id FROM separations_parent own\n            JOIN separations_parent other ON other.person_id = own.person_id WHERE own.family_id = NEW.family_id\n        );\n        PERFORM 1 FROM separations_family WHERE id = ANY (files) ORDER BY id FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = ANY (files) AND lifted_at IS NULL) THEN\n            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL)\n           OR EXISTS (\n               SELECT 1 FROM separations_parent parent JOIN separations_person person ON person.id = parent.person_id\n               WHERE parent.family_id = NEW.family_id AND NOT person.is_deceased AND NOT EXISTS (\n                   SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND parent_id = parent.id\n               )\n           ) THEN\n            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="00eb00355fe2c860d68e36f9f2151fdfc8a7d110",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_sent_with_consent_e351e",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
    ]
