"""What a service reads is not taken away either, once the referral was sent."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0015_cancelled_without_referral"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="sharedcontact",
            name="shared_while_draft",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="shared_while_draft",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM mediation_referral\n            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'what the service may read is chosen before the sending' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN COALESCE(NEW, OLD);\n    ",
                    hash="97922f87ec593ecffeafe89f604679fe1e9d087f",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_shared_while_draft_e957d",
                    table="mediation_sharedcontact",
                    when="BEFORE",
                ),
            ),
        ),
    ]
