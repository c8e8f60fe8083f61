"""Nothing is written of a danger for somebody merged into another."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0050_transfers"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_threat_from",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT threat_from_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT threat_from_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="2e273d8be8b10a06ee33401f4f56a6d1b03b28eb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_of_standing_threat_from_08417",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_dangerreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="change_of_standing_threat_from",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT threat_from_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT threat_from_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="5b97cc57b94d0a795c6f4455db54b1dc70e393d4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_of_standing_threat_from_2ee61",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_dangerreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="54b4751dc08edfe8d15c9ad11110b3f9129b8abd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_of_standing_person_6dbca",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_threatenedperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="change_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="c66def9b0f81a966d670ad2caf26a3f5d3f8080d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_of_standing_person_b966a",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_threatenedperson",
                    when="AFTER",
                ),
            ),
        ),
    ]
