"""A family file is not cancelled while a danger is recorded."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0040_merged_persons"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="cancelled_without_danger",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.cancelled_at IS NOT NULL AND OLD.cancelled_at IS NULL)",
                    func="\n        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN\n            RAISE EXCEPTION 'a file is not cancelled while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="697ca2106ceada1b497ae8deb9a4ad0f358cca7d",
                    operation="UPDATE",
                    pgid="pgtrigger_cancelled_without_danger_d1fd3",
                    table="separations_family",
                    when="BEFORE",
                ),
            ),
        ),
    ]
