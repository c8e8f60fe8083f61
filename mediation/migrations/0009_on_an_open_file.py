"""A referral goes on only on an open file."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0008_latest_referrals_lead_to_families"),
        ("separations", "0030_ownership"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="referral",
            trigger=pgtrigger.compiler.Trigger(
                name="on_an_open_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.state IN ('draft', 'sent', 'accepted', 'started'))",
                    func="\n        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM separations_family WHERE id = NEW.family_id AND state = 'closed') THEN\n            RAISE EXCEPTION 'a referral goes on only on an open file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="319adff2410116fb3398f3133531a2e88347d1d0",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_on_an_open_file_a066c",
                    table="mediation_referral",
                    when="BEFORE",
                ),
            ),
        ),
    ]
