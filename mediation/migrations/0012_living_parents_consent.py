"""A deceased parent is asked for no consent."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0011_shared_contacts"),
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
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;\n        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.family_id AND lifted_at IS NULL) THEN\n            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL)\n           OR EXISTS (\n               SELECT 1 FROM separations_parent parent JOIN separations_person person ON person.id = parent.person_id\n               WHERE parent.family_id = NEW.family_id AND NOT person.is_deceased AND NOT EXISTS (\n                   SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND parent_id = parent.id\n               )\n           ) THEN\n            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="7f82a591dcbb360610030f15399d576e4903253a",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_sent_with_consent_e351e",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
    ]
