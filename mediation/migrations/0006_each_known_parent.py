"""A referral is sent once each parent of the file has consented, one added after the draft included."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mediation", "0005_latest_and_answers")]

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
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;\n        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.family_id AND lifted_at IS NULL) THEN\n            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL)\n           OR EXISTS (\n               SELECT 1 FROM separations_parent parent WHERE parent.family_id = NEW.family_id AND NOT EXISTS (\n                   SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND parent_id = parent.id\n               )\n           ) THEN\n            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="52ab4cf7e30fe19885365cbe24d42f47b6c42b9f",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_sent_with_consent_e351e",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
    ]
